package dev.mizan.cache.redis;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** One server and the connections to it. */
final class Server implements AutoCloseable {

    private static final int MOST = 32;

    /** A stampede waits for its turn; a server that is away is noticed by those whose turn it is. */
    private static final long PATIENCE_SECONDS = 5;

    private final HostAndPort address;
    private final JedisClientConfig config;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(MOST);

    Server(HostAndPort address, JedisClientConfig config) {
        this.address = address;
        this.config = config;
    }

    /**
     * What {@code question} gets as an answer. A connection that waited for its next use may be dead by now; then it is
     * asked once more over a new one. Whatever is asked may be asked twice.
     */
    <T> T ask(Function<Wire, T> question) {
        if (!enter()) {
            throw new JedisConnectionException("all " + MOST + " connections are in use");
        }
        try {
            Wire used = idle.pollFirst();
            if (used != null) {
                try {
                    return answer(used, question);
                } catch (JedisConnectionException dead) {
                    closeIdle();
                }
            }
            return answer(new Wire(address, config), question);
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T answer(Wire wire, Function<Wire, T> question) {
        boolean alive = false;
        try {
            T answer = question.apply(wire);
            alive = true;
            return answer;
        } finally {
            if (alive) {
                idle.addFirst(wire);
            } else {
                wire.close();
            }
        }
    }

    private void closeIdle() {
        for (Wire wire = idle.pollFirst(); wire != null; wire = idle.pollFirst()) {
            wire.close();
        }
    }

    @Override
    public void close() {
        closeIdle();
    }
}
