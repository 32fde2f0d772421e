package dev.mizan.cache.redis;

import dev.mizan.runtime.spi.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** The servers of one Redis: one, or the masters of a cluster, each for its slots. */
final class Servers implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int LOOKS = 3;

    private final RedisAddress address;
    private final JedisClientConfig config;
    private final Map<HostAndPort, Server> servers = new ConcurrentHashMap<>();

    /** The master of each range of slots, by its last slot; {@code null} until a server told. */
    private volatile @Nullable TreeMap<Integer, HostAndPort> masters;

    Servers(RedisAddress address) {
        this.address = address;
        this.config = address.config(TIMEOUT_MILLIS);
    }

    /**
     * What the server that has {@code key} answers.
     *
     * @throws StoreUnavailableException if none does
     */
    <T> T ask(String key, Function<Wire, T> question) {
        try {
            return address.cluster()
                    ? askCluster(key, question)
                    : server(address.hosts().getFirst()).ask(question);
        } catch (JedisException e) {
            throw new StoreUnavailableException("Redis: " + e.getMessage(), e);
        }
    }

    private <T> T askCluster(String key, Function<Wire, T> question) {
        int slot = JedisClusterCRC16.getSlot(key);
        JedisException failure = new JedisConnectionException("no server of the cluster answers");
        for (int i = 0; i < LOOKS; i++) {
            try {
                return server(master(slot)).ask(question);
            } catch (JedisRedirectionException | JedisConnectionException moved) {
                masters = null;
                failure = moved;
            }
        }
        throw failure;
    }

    private HostAndPort master(int slot) {
        TreeMap<Integer, HostAndPort> known = masters;
        if (known == null) {
            known = look();
            masters = known;
        }
        Map.Entry<Integer, HostAndPort> range = known.ceilingEntry(slot);
        if (range == null) {
            throw new JedisConnectionException("no server of the cluster has the slot " + slot);
        }
        return range.getValue();
    }

    private TreeMap<Integer, HostAndPort> look() {
        JedisException failure = new JedisConnectionException("no server of the cluster answers");
        for (HostAndPort host : known()) {
            try {
                Object slots = server(host).ask(wire -> wire.ask(new CommandArguments(Command.CLUSTER).add("SLOTS")));
                return masters((List<?>) slots, host);
            } catch (JedisException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private List<HostAndPort> known() {
        return java.util.stream.Stream.concat(address.hosts().stream(), servers.keySet().stream())
                .distinct()
                .toList();
    }

    private static TreeMap<Integer, HostAndPort> masters(List<?> slots, HostAndPort told) {
        TreeMap<Integer, HostAndPort> masters = new TreeMap<>();
        for (Object each : slots) {
            List<?> range = (List<?>) each;
            List<?> master = (List<?>) range.get(2);
            String host = new String((byte[]) master.get(0), StandardCharsets.UTF_8);
            int port = ((Long) master.get(1)).intValue();
            masters.put(
                    ((Long) range.get(1)).intValue(), new HostAndPort(host.isEmpty() ? told.getHost() : host, port));
        }
        return masters;
    }

    private Server server(HostAndPort host) {
        return servers.computeIfAbsent(host, each -> new Server(each, config));
    }

    @Override
    public void close() {
        servers.values().forEach(Server::close);
    }
}
