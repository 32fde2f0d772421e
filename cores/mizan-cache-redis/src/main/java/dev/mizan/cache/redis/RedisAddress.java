package dev.mizan.cache.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis is: {@code redis://user:password@host:6379/0}, with {@code rediss} over TLS. Several hosts, separated
 * by commas, are nodes of one cluster; {@code ?cluster} says so of one host.
 *
 * @param hosts the hosts to begin with
 * @param cluster whether they are a cluster
 */
record RedisAddress(
        List<HostAndPort> hosts,
        boolean cluster,
        boolean tls,
        Optional<String> user,
        Optional<String> password,
        int database) {

    private static final int DEFAULT_PORT = 6379;

    RedisAddress {
        hosts = List.copyOf(hosts);
    }

    static RedisAddress of(String url) {
        String[] hosts = url.split(",");
        URI first = uri(hosts[0] + rest(hosts));
        boolean tls = "rediss".equals(first.getScheme());
        if (first.getHost() == null || !tls && !"redis".equals(first.getScheme())) {
            throw unreadable();
        }
        List<HostAndPort> all = new ArrayList<>();
        all.add(new HostAndPort(first.getHost(), port(first)));
        for (int i = 1; i < hosts.length; i++) {
            URI other = uri("redis://" + hosts[i]);
            all.add(new HostAndPort(other.getHost(), port(other)));
        }
        String[] account = first.getRawUserInfo() == null
                ? new String[0]
                : first.getRawUserInfo().split(":", 2);
        return new RedisAddress(
                all,
                hosts.length > 1 || "cluster".equals(first.getQuery()),
                tls,
                account.length > 0 && !account[0].isEmpty() ? Optional.of(decoded(account[0])) : Optional.empty(),
                account.length > 1 ? Optional.of(decoded(account[1])) : Optional.empty(),
                database(first));
    }

    /** The path and query, which stand behind the last host, belong to all. */
    private static String rest(String[] hosts) {
        String last = hosts[hosts.length - 1];
        int slash = hosts.length == 1 ? -1 : last.indexOf('/');
        return slash < 0 ? "" : last.substring(slash);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    }

    private static int database(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().replace("/", "");
        try {
            return path.isEmpty() ? 0 : Integer.parseInt(path);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null) {
                throw unreadable();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    /** The URL may hold a password, and so the sentence does not show it. */
    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("mizan.cache.redis-url: cannot be read (expected: a URL such as"
                + " redis://user:password@host:6379/0, with rediss for TLS and commas between the hosts of a cluster)");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    DefaultJedisClientConfig config(int timeoutMillis) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(timeoutMillis)
                .socketTimeoutMillis(timeoutMillis)
                .ssl(tls)
                .user(user.orElse(null))
                .password(password.orElse(null))
                .database(cluster ? 0 : database)
                .build();
    }
}
