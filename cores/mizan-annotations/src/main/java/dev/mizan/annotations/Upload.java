package dev.mizan.annotations;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file sent with a call; readable until the call ends, then deleted.
 *
 * <p>Name and type are what the sender claims: never use them in a path or trust them.
 */
public interface Upload {

    /** The file name as the sender gave it, {@code ""} if none. */
    String fileName();

    /** The media type as the sender gave it. */
    String contentType();

    /** The size in bytes. */
    long size();

    /** The content, from its first byte; the caller closes it. */
    InputStream open() throws IOException;
}
