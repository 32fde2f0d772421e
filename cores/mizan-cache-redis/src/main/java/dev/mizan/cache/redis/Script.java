package dev.mizan.cache.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that a server runs as one step. */
enum Script {
    CHANGE,
    SETTLE,
    RENEW,
    FILL,
    RELEASE;

    private final String text = read(name().toLowerCase(java.util.Locale.ROOT) + ".lua");
    private final String digest = sha1(text);

    private static String read(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": not beside " + Script.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every Java platform", e);
        }
    }

    /** What it answers; {@code arguments} are texts, numbers or bytes. */
    Object run(Wire wire, List<String> keys, List<?> arguments) {
        try {
            return wire.ask(command(Command.EVALSHA, digest, keys, arguments));
        } catch (JedisNoScriptException unknown) {
            return wire.ask(command(Command.EVAL, text, keys, arguments));
        }
    }

    private static CommandArguments command(Command command, String script, List<String> keys, List<?> arguments) {
        CommandArguments all = new CommandArguments(command).add(script).add(keys.size());
        keys.forEach(all::key);
        arguments.forEach(all::add);
        return all;
    }
}
