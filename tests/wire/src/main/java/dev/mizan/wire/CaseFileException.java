package dev.mizan.wire;

/** A case file that cannot be used; the message names the file, the place in it and what was expected there. */
public final class CaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseFileException(String place, String problem) {
        super(place + ": " + problem);
    }
}
