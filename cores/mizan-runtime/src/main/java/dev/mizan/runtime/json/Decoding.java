package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One strict decoding: where it is, and every problem found so far. */
public final class Decoding {

    /** How many problems are kept; a sender who makes more does not get them all listed. */
    public static final int MAX_VIOLATIONS = 100;

    /** How much of a path is told; names in it come from the sender and may be of any length. */
    public static final int MAX_PATH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::path, CodePoints.ORDER)
            .thenComparing(Violation::code)
            .thenComparing(Violation::message);

    private final String root;

    /** The names and indexes that lead to the present place; made into text only for a report. */
    private Object[] places = new Object[4];

    /** How much was reported when the decoding of the value at each depth began. */
    private int[] reportedBefore = new int[5];

    private int depth;
    private int reported;
    private @Nullable List<Violation> violations;

    /** A decoding whose paths begin with {@code root}, such as {@code args} or {@code params}. */
    public Decoding(String root) {
        this.root = root;
    }

    /**
     * One thing wrong with the input.
     *
     * @param code {@code required}, {@code type}, {@code unknown}, or a constraint's name in lower camel case
     * @param message a sentence for the caller
     * @param path where, such as {@code args.user.name}
     */
    public record Violation(String code, String message, String path) {}

    /** Whether anything is wrong so far. */
    public boolean failed() {
        return violations != null;
    }

    /** Everything wrong, at most {@link #MAX_VIOLATIONS}, sorted by path. */
    public List<Violation> violations() {
        return violations == null ? List.of() : sorted(violations);
    }

    /** The same problems sorted by path, each of them once, at most {@link #MAX_VIOLATIONS}. */
    public static List<Violation> sorted(Collection<Violation> violations) {
        return violations.stream()
                .distinct()
                .sorted(ORDER)
                .limit(MAX_VIOLATIONS)
                .toList();
    }

    /** As much of {@code path} as is told. */
    public static String cut(String path) {
        return cut(path, MAX_PATH);
    }

    /** As much of {@code text}, which may come from a sender, as {@code max} characters hold; no pair is split. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max) + "…";
    }

    /** Reports a problem at the present place. */
    public void report(String code, String message) {
        reported++;
        if (violations == null) {
            violations = new ArrayList<>();
        }
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(new Violation(code, message, path()));
        }
    }

    /** Reports a value of the wrong type at the present place. */
    public <T> @Nullable T wrongType(JsonValue found, String expected) {
        report("type", "is " + found.described() + " (expected: " + expected + ")");
        return null;
    }

    /** Decodes {@code json} at the present place; {@code null} where the codec takes none is reported. */
    public <T extends @Nullable Object> @Nullable T decode(JsonValue json, JsonCodec<T> codec) {
        reportedBefore[depth] = reported;
        if (json == JsonNull.NULL && !codec.acceptsNull()) {
            report("required", "is required");
            return null;
        }
        return codec.decode(json, this);
    }

    /** Decodes the member {@code name} of the present place. */
    public <T extends @Nullable Object> @Nullable T decodeMember(String name, JsonValue json, JsonCodec<T> codec) {
        enter(name);
        T value = decode(json, codec);
        depth--;
        return value;
    }

    /** Decodes the element {@code index} of the present place. */
    public <T extends @Nullable Object> @Nullable T decodeElement(int index, JsonValue json, JsonCodec<T> codec) {
        enter(index);
        T value = decode(json, codec);
        depth--;
        return value;
    }

    /** Reports a problem at the member {@code name} of the present place. */
    void reportMember(String name, String code, String message) {
        enter(name);
        report(code, message);
        depth--;
    }

    /** The members of {@code json}; anything but an object is reported once and then read as if nothing were wrong. */
    public ObjectReader object(JsonValue json) {
        if (json instanceof JsonObject object) {
            return new ObjectReader(this, object);
        }
        wrongType(json, "an object");
        return new ObjectReader(this, null);
    }

    /**
     * What {@code constructor} makes; one that refuses its arguments is reported as a value of the wrong type. If
     * something is wrong with one of them already, they hold {@code null} or zero in its place, and what is made of
     * them serves only to check the constraints of the others.
     */
    public <T> @Nullable T build(String type, Supplier<T> constructor) {
        boolean whole = reported == reportedBefore[depth];
        try {
            return constructor.get();
        } catch (RuntimeException refused) {
            if (whole) {
                LOG.debug("{} refused its arguments", type, refused);
                report("type", "is no valid " + type);
            }
            return null;
        }
    }

    private void enter(Object place) {
        if (depth == places.length) {
            places = Arrays.copyOf(places, depth * 2);
            reportedBefore = Arrays.copyOf(reportedBefore, depth * 2 + 1);
        }
        places[depth++] = place;
    }

    private String path() {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < depth && path.length() <= MAX_PATH; i++) {
            if (places[i] instanceof Integer index) {
                path.append('[').append(index.intValue()).append(']');
            } else {
                path.append('.').append(places[i]);
            }
        }
        return cut(path.toString());
    }
}
