package dev.mizan.wire;

/** A case file that cannot be used; the message names the file, the place in it and what was expected there. */
public final class CaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The problem at a place: a file, and members below it after points. */
    public CaseFileException(String place, String problem) {
        super(place + ": " + problem);
    }
}
