package dev.mizan.runtime.sockets;

import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** Writes frames; the envelopes that HTTP answers go into them as they are. */
final class FrameWriter {

    private FrameWriter() {}

    /** The first frame of a connection. */
    static String ready(String connection) {
        return text(out -> {
            out.startObject();
            out.name("connection");
            out.string(connection);
            out.name("type");
            out.string("ready");
            out.endObject();
        });
    }

    /** The answer to a watch, and to its end. */
    static String ok(String id) {
        return text(out -> {
            out.startObject();
            out.name("id");
            out.string(id);
            out.name("type");
            out.string("ok");
            out.endObject();
        });
    }

    /** Watches whose instances became stale. */
    static String stale(Collection<String> ids) {
        return text(out -> {
            out.startObject();
            out.name("ids");
            out.startArray();
            ids.forEach(out::string);
            out.endArray();
            out.name("type");
            out.string("stale");
            out.endObject();
        });
    }

    /** The answer to a call: the members of its envelope between the frame's own, all of them sorted. */
    static String called(String id, Reply.Content envelope) {
        String members = new String(envelope.body(), 1, envelope.body().length - 2, StandardCharsets.UTF_8);
        return "{\"id\":" + quoted(id) + "," + members + ",\"type\":\"result\"}";
    }

    /** The answer to a read. */
    static String fetched(String id, Reply.Content bundle) {
        String result = new String(bundle.body(), StandardCharsets.UTF_8);
        return "{\"id\":" + quoted(id) + ",\"result\":" + result + ",\"type\":\"result\"}";
    }

    /** The answer to what failed; without {@code id} to a frame that had none. */
    static String error(Optional<String> id, Reply.Content envelope) {
        String member = new String(envelope.body(), 1, envelope.body().length - 2, StandardCharsets.UTF_8);
        String named = id.map(present -> ",\"id\":" + quoted(present)).orElse("");
        return "{" + member + named + ",\"type\":\"error\"}";
    }

    private static String quoted(String text) {
        return text(out -> out.string(text));
    }

    private static String text(JsonWriter.Content content) {
        return new String(JsonWriter.bytes(content), StandardCharsets.UTF_8);
    }
}
