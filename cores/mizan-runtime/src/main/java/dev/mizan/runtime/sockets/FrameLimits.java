package dev.mizan.runtime.sockets;

/**
 * What one connection may ask for.
 *
 * @param maxFrameBytes the largest frame, in bytes of UTF-8
 * @param maxWatches how many instances it may watch at a time
 * @param maxPending how many calls and reads it may wait for at a time
 */
public record FrameLimits(int maxFrameBytes, int maxWatches, int maxPending) {

    /** Frames of 1 MiB, 1,000 watches, 1,000 pending calls and reads. */
    public static final FrameLimits DEFAULTS = new FrameLimits(1 << 20, 1_000, 1_000);

    public FrameLimits {
        if (maxFrameBytes < 1 || maxWatches < 0 || maxPending < 1) {
            throw new IllegalArgumentException("limits of a connection: " + maxFrameBytes + ", " + maxWatches + ", "
                    + maxPending + " (expected: positive numbers)");
        }
    }
}
