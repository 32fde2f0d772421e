package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Writes compact UTF-8 JSON, numbers and strings as RFC 8785 has them. Callers write the members of an object sorted
 * by code point.
 *
 * <pre>{@code
 * byte[] bytes = JsonWriter.bytes(out -> {
 *     out.startObject();
 *     out.name("ok");
 *     out.bool(true);
 *     out.endObject();
 * });
 * }</pre>
 */
public final class JsonWriter {

    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");
    private static final byte[] SMALLEST = ascii(Long.toString(Long.MIN_VALUE));
    private static final byte[] HEX = ascii("0123456789abcdef");

    /** Which characters stand in a string as they are, in one byte. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    /** Buffers that are waiting for their next use; a thread looks at one place only. */
    private static final AtomicReferenceArray<byte[]> IDLE = new AtomicReferenceArray<>(16);

    private static final int FIRST_SIZE = 4 << 10;
    private static final int LARGEST_KEPT = 64 << 10;

    private byte[] buffer;
    private int size;
    private @Nullable Tag tag;
    private int depth;

    private JsonWriter(byte[] buffer) {
        this.buffer = buffer;
    }

    /** What writes one value. */
    @FunctionalInterface
    public interface Content {
        /** Writes exactly one value. */
        void write(JsonWriter out);
    }

    /** The bytes of what {@code content} writes. */
    public static byte[] bytes(Content content) {
        int place = (int) Thread.currentThread().threadId() & IDLE.length() - 1;
        byte[] idle = IDLE.getAndSet(place, null);
        JsonWriter writer = new JsonWriter(idle == null ? new byte[FIRST_SIZE] : idle);
        content.write(writer);
        byte[] written = Arrays.copyOf(writer.buffer, writer.size);
        if (writer.buffer.length <= LARGEST_KEPT) {
            IDLE.set(place, writer.buffer);
        }
        return written;
    }

    /** The canonical text of {@code value}: keys sorted, no white space. */
    public static String canonical(JsonValue value) {
        return new String(bytes(out -> out.value(value)), StandardCharsets.UTF_8);
    }

    /**
     * The next value is an object and gets the member {@code name} with {@code value}, at its place among the sorted
     * others. Any other value throws an {@link UnencodableException}.
     */
    public void tagNext(String name, String value) {
        tag = new Tag(name, value, depth + 1, tag);
    }

    /** Begins an object. */
    public void startObject() {
        depth++;
        separate(1);
        buffer[size++] = '{';
    }

    /** Ends an object. */
    public void endObject() {
        if (tag != null) {
            writeTagBefore(null);
        }
        depth--;
        reserve(1);
        buffer[size++] = '}';
    }

    /** Begins an array. */
    public void startArray() {
        separate(1);
        depth++;
        buffer[size++] = '[';
    }

    /** Ends an array. */
    public void endArray() {
        depth--;
        reserve(1);
        buffer[size++] = ']';
    }

    /** The name of the next member. */
    public void name(String name) {
        if (tag != null) {
            writeTagBefore(name);
        }
        string(name);
        reserve(1);
        buffer[size++] = ':';
    }

    /** The name of the next member. */
    public void name(JsonName name) {
        if (tag != null) {
            writeTagBefore(name.text());
        }
        separate(name.encoded().length);
        append(name.encoded());
    }

    /**
     * A string.
     *
     * @throws UnencodableException if it holds half of a surrogate pair
     */
    public void string(String value) {
        int length = value.length();
        separate(length + 2);
        buffer[size++] = '"';
        int i = 0;
        while (i < length && plain(value.charAt(i))) {
            buffer[size++] = (byte) value.charAt(i++);
        }
        if (i < length) {
            rest(value, i);
        }
        reserve(1);
        buffer[size++] = '"';
    }

    /** An integer. */
    public void integer(long value) {
        separate(20);
        if (value == Long.MIN_VALUE) {
            append(SMALLEST);
            return;
        }
        long left = value;
        if (left < 0) {
            buffer[size++] = '-';
            left = -left;
        }
        decimal(left);
    }

    private void decimal(long positive) {
        long left = positive;
        int end = size + digits(left);
        size = end;
        do {
            buffer[--end] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left != 0);
    }

    /**
     * A number.
     *
     * @throws UnencodableException if it is infinite or not a number
     */
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw new UnencodableException(value + " is no JSON number");
        }
        if (value == (int) value) {
            integer((int) value);
            return;
        }
        long thousandths = EcmaNumbers.thousandths(value);
        if (thousandths == 0) {
            digits(EcmaNumbers.format(value));
        } else {
            fraction(thousandths);
        }
    }

    /** A number of thousandths that is not whole. */
    private void fraction(long thousandths) {
        separate(22);
        long left = thousandths;
        if (left < 0) {
            buffer[size++] = '-';
            left = -left;
        }
        decimal(left / 1_000);
        buffer[size++] = '.';
        int rest = (int) (left % 1_000);
        buffer[size++] = (byte) ('0' + rest / 100);
        if (rest % 100 != 0) {
            buffer[size++] = (byte) ('0' + rest / 10 % 10);
        }
        if (rest % 10 != 0) {
            buffer[size++] = (byte) ('0' + rest % 10);
        }
    }

    private void digits(String text) {
        separate(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    /** A boolean. */
    public void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    /** The value {@code null}. */
    public void nothing() {
        raw(NULL);
    }

    /** A value that is encoded already, by another writer. */
    public void raw(byte[] value) {
        separate(value.length);
        append(value);
    }

    /** A whole value, the keys of its objects sorted. */
    public void value(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString string -> string(string.value());
            case JsonNumber number -> number(number);
            case JsonBoolean bool -> bool(bool == JsonBoolean.TRUE);
            case JsonNull ignored -> nothing();
        }
    }

    private void number(JsonNumber number) {
        if (number.canonical()) {
            digits(number.text());
        } else {
            number(Double.parseDouble(number.text()));
        }
    }

    private void object(JsonObject object) {
        TreeMap<String, JsonValue> sorted = new TreeMap<>(CodePoints.ORDER);
        object.forEach(sorted::put);
        startObject();
        sorted.forEach((name, member) -> {
            name(name);
            value(member);
        });
        endObject();
    }

    private void array(JsonArray array) {
        startArray();
        array.elements().forEach(this::value);
        endArray();
    }

    private void writeTagBefore(@Nullable String name) {
        Tag pending = tag;
        if (pending != null
                && pending.depth == depth
                && (name == null || CodePoints.ORDER.compare(pending.name, name) < 0)) {
            tag = pending.outer;
            name(pending.name);
            string(pending.value);
        }
    }

    private static boolean plain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    /** Writes {@code value} from its first character on that is not written as it is. */
    private void rest(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            reserve(8);
            char c = value.charAt(i);
            if (plain(c)) {
                buffer[size++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (c < 0x800) {
                buffer[size++] = (byte) (0xC0 | c >> 6);
                buffer[size++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                i++;
                pair(c, i < value.length() ? value.charAt(i) : ' ');
            } else {
                buffer[size++] = (byte) (0xE0 | c >> 12);
                buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
                buffer[size++] = (byte) (0x80 | c & 0x3F);
            }
        }
    }

    private void pair(char high, char low) {
        if (!Character.isSurrogatePair(high, low)) {
            throw new UnencodableException("a string holds half of a surrogate pair");
        }
        int point = Character.toCodePoint(high, low);
        buffer[size++] = (byte) (0xF0 | point >> 18);
        buffer[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        buffer[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | point & 0x3F);
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[size++] = (byte) c;
            case '\b' -> buffer[size++] = 'b';
            case '\f' -> buffer[size++] = 'f';
            case '\n' -> buffer[size++] = 'n';
            case '\r' -> buffer[size++] = 'r';
            case '\t' -> buffer[size++] = 't';
            default -> {
                buffer[size++] = 'u';
                buffer[size++] = '0';
                buffer[size++] = '0';
                buffer[size++] = HEX[c >> 4];
                buffer[size++] = HEX[c & 15];
            }
        }
    }

    /** Puts a comma where a value or name follows another one, and makes room for {@code more} bytes. */
    private void separate(int more) {
        if (tag != null && tag.depth > depth) {
            throw new UnencodableException(tag.name + ": \"" + tag.value
                    + "\" before a value that is no object (expected: a case of a sealed type is an object)");
        }
        reserve(more + 1);
        if (size > 0) {
            byte last = buffer[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                buffer[size++] = ',';
            }
        }
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), buffer.length << 1));
        }
    }

    private static int digits(long positive) {
        int digits = 1;
        for (long bound = 10; digits < 19 && positive >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A member still to be written, and the one of an enclosing object that waits meanwhile. */
    private record Tag(
            String name, String value, int depth, @Nullable Tag outer) {}
}
