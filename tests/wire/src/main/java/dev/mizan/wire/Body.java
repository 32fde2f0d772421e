package dev.mizan.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The content of a request, as a case declares it. */
public sealed interface Body {

    /** The bytes to send, with placeholders replaced by {@code values}. */
    byte[] bytes(Map<String, String> values);

    /** Text, sent as UTF-8. */
    record Text(Template text) implements Body {
        @Override
        public byte[] bytes(Map<String, String> values) {
            return text.fill(values).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Bytes that may be no text at all. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] content) implements Body {
        @Override
        public byte[] bytes(Map<String, String> values) {
            return content.clone();
        }
    }

    /** One part many times. */
    record Repeat(Body part, int times) implements Body {
        @Override
        public byte[] bytes(Map<String, String> values) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] once = part.bytes(values);
            for (int i = 0; i < times; i++) {
                out.writeBytes(once);
            }
            return out.toByteArray();
        }
    }

    /** Parts one after the other. */
    record Join(List<Body> parts) implements Body {
        public Join {
            parts = List.copyOf(parts);
        }

        @Override
        public byte[] bytes(Map<String, String> values) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.forEach(part -> out.writeBytes(part.bytes(values)));
            return out.toByteArray();
        }
    }

    /** The part in the chunked transfer coding. */
    record Chunked(Body part) implements Body {

        private static final int CHUNK = 1_000;

        @Override
        public byte[] bytes(Map<String, String> values) {
            byte[] content = part.bytes(values);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(content, from, length);
                out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        }
    }
}
