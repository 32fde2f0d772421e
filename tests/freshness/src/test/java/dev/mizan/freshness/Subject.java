package dev.mizan.freshness;

/** A cache in front of the users of a database, as the history check drives it. */
interface Subject extends AutoCloseable {

    /** What mutations write and computations read: a version for each user. */
    interface Versions {
        int read(int user);

        int write(int user);
    }

    /** The version of {@code user} that {@code viewer} is shown. */
    int read(int user, int viewer) throws Exception;

    /**
     * Writes {@code user} and gives the version, once the cache knows.
     *
     * @throws Exception if it is not acknowledged, whether it was written or not
     */
    int mutate(int user) throws Exception;

    /** Begins a mutation, writes and dies before the cache knows. */
    default void die(int user) throws Exception {}

    @Override
    default void close() {}
}
