package dev.mizan.cache.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.GenerationStore;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The store on Redis. All keys of a context share one slot of a cluster, {@code mizan:<app>:{<context>}:…}, and so
 * every read is one command and every change is one script.
 *
 * <p>Beside it answers are kept in this process, too. They count by the same generations, which are asked for at every
 * read; what is spared is sending the answer again. An answer whose time is shorter than the longest is not: how much
 * of it is left only Redis knows.
 */
final class RedisStore implements GenerationStore {

    private static final Duration LONGER_THAN_ENTRIES = Duration.ofHours(1);
    private static final Duration NEAR_AGE = Duration.ofMinutes(5);
    private static final int OVERHEAD_BYTES = 256;

    /** What a stored answer begins with that may be kept in processes, and what others begin with. */
    private static final char FOR_LONG = '+';

    private static final char FOR_A_TIME = '-';

    private final String app;
    private final Duration maxAge;
    private final String keep;
    private final Servers servers;
    private final Cache<String, Entry> near;
    private final SecureRandom random = new SecureRandom();

    RedisStore(CacheSettings settings) {
        this.app = settings.app();
        this.maxAge = settings.maxAge();
        this.keep = Long.toString(settings.maxAge().plus(LONGER_THAN_ENTRIES).toMillis());
        this.servers = new Servers(RedisAddress.of(settings.redisUrl().orElseThrow()));
        this.near = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes())
                .weigher((String key, Entry entry) -> entry.body().length + OVERHEAD_BYTES)
                .expireAfterWrite(NEAR_AGE)
                .executor(Runnable::run)
                .build();
    }

    private String place(String context, String kind, String name) {
        return "mizan:" + app + ":{" + context + "}:" + kind + ":" + name;
    }

    private List<String> generations(String context, Collection<String> names) {
        List<String> keys = new ArrayList<>(names.size() + 2);
        names.forEach(name -> keys.add(place(context, "g", name)));
        return keys;
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Found read(String context, List<String> names, String key) {
        String place = place(context, "e", key);
        Entry kept = near.getIfPresent(place);
        if (kept != null) {
            List<String> keys = generations(context, names);
            Found found = servers.ask(place, wire -> found(wire, values(wire, keys), Optional.of(kept)));
            if (found.stamp().equals(kept.stamp())) {
                return found;
            }
            near.invalidate(place);
        }
        List<String> keys = generations(context, names);
        keys.add(place);
        return servers.ask(place, wire -> {
            List<?> values = values(wire, keys);
            byte @Nullable [] stored = (byte @Nullable []) values.getLast();
            Found found = found(wire, values.subList(0, names.size()), entry(stored));
            if (stored != null && stored[0] == FOR_LONG) {
                found.entry()
                        .filter(entry -> entry.stamp().equals(found.stamp()))
                        .ifPresent(entry -> near.put(place, entry));
            }
            return found;
        });
    }

    /** One command, and so one moment. */
    private static List<?> values(Wire wire, List<String> keys) {
        CommandArguments command = new CommandArguments(Command.MGET);
        keys.forEach(command::key);
        return (List<?>) wire.ask(command);
    }

    private static Found found(Wire wire, List<?> lines, Optional<Entry> entry) {
        List<Generation> found = new ArrayList<>(lines.size());
        lines.forEach(line -> found.add(generation((byte @Nullable []) line)));
        return new Found(wire.runId(), found, entry);
    }

    private static Generation generation(byte @Nullable [] value) {
        if (value == null) {
            return Generation.MISSING;
        }
        String line = new String(value, StandardCharsets.US_ASCII);
        int end = line.indexOf(';');
        return end < 0 ? new Generation(line, false) : new Generation(line.substring(0, end), true);
    }

    /** Whether processes may keep it, the stamp, a line feed, the answer. */
    private static Optional<Entry> entry(byte @Nullable [] value) {
        for (int i = 1; value != null && i < value.length; i++) {
            if (value[i] == '\n') {
                String stamp = new String(value, 1, i - 1, StandardCharsets.US_ASCII);
                return Optional.of(new Entry(stamp, Arrays.copyOfRange(value, i + 1, value.length)));
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(Entry entry, boolean forLong) {
        byte[] stamp = ((forLong ? FOR_LONG : FOR_A_TIME) + entry.stamp() + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(stamp, stamp.length + entry.body().length);
        System.arraycopy(entry.body(), 0, all, stamp.length, entry.body().length);
        return all;
    }

    @Override
    public Found settle(String context, List<String> names) {
        List<String> keys = generations(context, names);
        return servers.ask(keys.getFirst(), wire -> {
            List<?> lines = (List<?>) Script.SETTLE.run(wire, keys, List.of(token(), keep));
            List<Generation> found =
                    lines.stream().map(line -> generation((byte[]) line)).toList();
            return new Found(wire.runId(), found, Optional.empty());
        });
    }

    @Override
    public void fill(String context, List<String> names, String key, Entry entry, Duration age) {
        String place = place(context, "e", key);
        List<String> keys = new ArrayList<>();
        keys.add(place);
        keys.addAll(generations(context, names));
        String[] stamp = entry.stamp().split(" ");
        boolean forLong = age.compareTo(maxAge) >= 0;
        List<Object> arguments = new ArrayList<>(List.of(bytes(entry, forLong), Long.toString(age.toMillis()), keep));
        arguments.addAll(List.of(stamp).subList(1, stamp.length));
        boolean kept = servers.ask(place, wire -> (Long) Script.FILL.run(wire, keys, arguments) == 1);
        if (kept && forLong) {
            near.put(place, entry);
        }
    }

    @Override
    public Subsets publish(String context, Set<String> subsets) {
        return change(context, List.of(), subsets, "", "", Duration.ZERO);
    }

    @Override
    public void replace(String context, Collection<String> names, Set<String> subsets) {
        change(context, names, subsets, "", "", Duration.ZERO);
    }

    @Override
    public void open(String context, Collection<String> names, Set<String> subsets, String id, Duration life) {
        change(context, names, subsets, "open", id, life);
    }

    @Override
    public void close(String context, Collection<String> names, Set<String> subsets, String id) {
        change(context, names, subsets, "", id, Duration.ZERO);
    }

    private Subsets change(
            String context, Collection<String> names, Set<String> subsets, String action, String id, Duration life) {
        List<String> keys = new ArrayList<>();
        keys.add(place(context, "s", SUBSETS));
        keys.add(place(context, "g", SUBSETS));
        keys.addAll(generations(context, names));
        List<String> arguments = new ArrayList<>(List.of(token(), keep, action, id, Long.toString(life.toMillis())));
        arguments.addAll(subsets);
        List<?> answer = servers.ask(keys.getFirst(), wire -> (List<?>) Script.CHANGE.run(wire, keys, arguments));
        Set<String> all = new HashSet<>();
        ((List<?>) answer.get(1)).forEach(each -> all.add(new String((byte[]) each, StandardCharsets.UTF_8)));
        return new Subsets(new String((byte[]) answer.get(0), StandardCharsets.US_ASCII), all);
    }

    @Override
    public boolean renew(String context, Collection<String> names, String id, Duration life) {
        List<String> keys = generations(context, names);
        List<String> arguments = List.of(id, Long.toString(life.toMillis()), keep);
        return servers.ask(keys.getFirst(), wire -> (Long) Script.RENEW.run(wire, keys, arguments) == 1);
    }

    @Override
    public boolean lease(String context, String key, String holder, Duration life) {
        String place = place(context, "l", key);
        CommandArguments command = new CommandArguments(Command.SET)
                .key(place)
                .add(holder)
                .add("NX")
                .add("PX")
                .add(life.toMillis());
        return servers.ask(place, wire -> Optional.ofNullable(wire.ask(command)).isPresent());
    }

    @Override
    public void release(String context, String key, String holder) {
        String place = place(context, "l", key);
        servers.ask(place, wire -> Script.RELEASE.run(wire, List.of(place), List.of(holder)));
    }

    @Override
    public void close() {
        near.invalidateAll();
        servers.close();
    }
}
