package dev.mizan.cache.redis;

import java.nio.charset.StandardCharsets;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * One connection to one life of one server: which, it asks when it connects. It never connects again, so that whatever
 * it answers is of that life.
 */
final class Wire implements AutoCloseable {

    private final Connection connection;
    private final String runId;

    Wire(HostAndPort server, JedisClientConfig config) {
        this.connection = new Connection(server, config);
        try {
            String info = new String(
                    (byte[]) connection.executeCommand(new CommandArguments(Command.INFO)), StandardCharsets.UTF_8);
            this.runId = field(info, "run_id");
            requireMaster(info);
            requireVolatile(info);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static void requireMaster(String info) {
        if (!field(info, "role").equals("master")) {
            throw new JedisConnectionException("the server is a replica, which may lag");
        }
    }

    /** What lives for ever must not be evicted: the subsets that nodes may name. */
    private static void requireVolatile(String info) {
        if (field(info, "maxmemory_policy").startsWith("allkeys")) {
            throw new JedisConnectionException("the server's maxmemory-policy is " + field(info, "maxmemory_policy")
                    + " (expected: one of volatile-*, or noeviction)");
        }
    }

    /** Which life of the server this is. */
    String runId() {
        return runId;
    }

    /** The answer to one command. */
    Object ask(CommandArguments command) {
        if (!connection.isConnected()) {
            throw new JedisConnectionException("the connection is closed");
        }
        return connection.executeCommand(command);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (RuntimeException e) {
            // It is closed either way.
        }
    }
}
