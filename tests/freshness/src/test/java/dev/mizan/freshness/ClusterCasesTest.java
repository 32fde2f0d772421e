package dev.mizan.freshness;

import static dev.mizan.freshness.Node.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.GenerationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The named cases with a cluster of three masters, each with a replica. */
class ClusterCasesTest extends NamedCases {

    private static final String EVICT = "for _, k in ipairs(redis.call('KEYS', '*')) do"
            + " if redis.call('PTTL', k) > 0 then redis.call('DEL', k) end end";

    private static final List<RedisServer> SERVERS = new ArrayList<>();

    @BeforeAll
    static void startCluster() {
        List<String> command = new ArrayList<>(List.of("--cluster", "create"));
        for (int i = 0; i < 6; i++) {
            RedisServer server = RedisServer.start(
                    "--cluster-enabled", "yes", "--cluster-node-timeout", "1000", "--repl-diskless-sync-delay", "0");
            SERVERS.add(server);
            command.add("127.0.0.1:" + server.port());
        }
        command.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
        assertThat(SERVERS.getFirst().cli(command.toArray(String[]::new))).contains("All 16384 slots covered");
        SERVERS.forEach(server ->
                Eventually.holds(() -> server.cli("CLUSTER", "INFO").contains("cluster_state:ok")
                        && server.cli("CLUSTER", "NODES")
                                        .lines()
                                        .filter(line -> line.contains("slave"))
                                        .count()
                                == 3));
    }

    @AfterAll
    static void stopCluster() {
        SERVERS.forEach(RedisServer::close);
        SERVERS.clear();
    }

    private static List<RedisServer> masters() {
        return SERVERS.stream()
                .filter(server -> server.cli("ROLE").startsWith("master"))
                .toList();
    }

    @BeforeEach
    void empty() {
        masters().forEach(server -> server.cli("FLUSHALL"));
    }

    @Override
    GenerationStore store() {
        return Stores.redis(SERVERS.stream()
                .map(server -> "127.0.0.1:" + server.port())
                .collect(Collectors.joining(",", "redis://", "")));
    }

    @Override
    void evict() {
        masters().forEach(server -> server.cli("EVAL", EVICT, "0"));
    }

    @Test
    void contexts_lieOnTheirOwnSlots() throws Exception {
        Node node = node(true);
        node.user(5);
        node.read("orders", "", java.util.Map.of("customer_id", "1", "page", "1"));
        node.read("mine", "ann", java.util.Map.of());

        assertThat(masters().stream()
                        .map(server -> server.cli("KEYS", "mizan:*:e:*"))
                        .filter(keys -> !keys.isEmpty()))
                .hasSizeGreaterThan(1);
    }

    @Test
    void failOver_toAReplicaIsAMissAndLosesNoInvalidation() throws Exception {
        Node node = node(true);
        node.user(5);
        database.write();
        RedisServer master = masters().stream()
                .filter(server -> !server.cli("KEYS", "mizan:*{user}:e:*").isEmpty())
                .findFirst()
                .orElseThrow();
        long before = masters().size();
        master.kill();
        Eventually.holds(() -> masters().size() == before
                && masters().getFirst().cli("CLUSTER", "INFO").contains("cluster_state:ok"));

        assertThat(node.user(5)).as("another server, or none: no old answer").isEqualTo(1);
        Eventually.holds(() -> {
            try {
                node.mutate(context("user", "user_id", 5));
                return true;
            } catch (RuntimeException away) {
                return false;
            }
        });
        assertThat(node.user(5)).isGreaterThan(1).isEqualTo(database.read());
    }
}
