package dev.mizan.runtime.json;

import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Values of every sort, odd ones more often than chance would have them. */
final class Values {

    private static final String[] PIECES = {
        "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "1", "-", ".5", "e9", "true", "null", " ", "\\", "\\u00",
        "\\ud800", "é", "\u0000"
    };
    private static final String DIGITS_AND_SIGNS = "0123456789-+.eE";

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    /** A whole number of the range, one in four at its ends or around zero. */
    long between(long least, long most) {
        if (random.nextInt(4) == 0) {
            long[] odd = {least, least + 1, -1, 0, 1, most - 1, most};
            return Math.clamp(odd[random.nextInt(odd.length)], least, most);
        }
        return most == Long.MAX_VALUE ? random.nextLong() : random.nextLong(least, most + 1);
    }

    /** Up to 40 code points of every length in UTF-8; no halves of pairs. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(41); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(3)) {
                        case 0 -> (int) between(0, 0x9F);
                        case 1 -> (int) between(0xA0, 0xD7FF);
                        default -> (int) between(0xE000, 0x10FFFF);
                    });
        }
        return text.toString();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> List<T> list(int most, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    <T> Map<String, T> map(int most, Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            map.put(text(), value.get());
        }
        return map;
    }

    JsonValue tree(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new JsonString(text());
            case 1 -> new JsonNumber(String.valueOf(between(Integer.MIN_VALUE, Integer.MAX_VALUE)));
            case 2 -> JsonBoolean.of(random.nextBoolean());
            case 3 -> JsonNull.NULL;
            case 4 -> new JsonArray(list(4, () -> tree(depth - 1)));
            default -> JsonObject.of(map(12, () -> tree(depth - 1)));
        };
    }

    byte[] almostJson() {
        return random.nextBoolean()
                ? String.join("", list(15, () -> PIECES[random.nextInt(PIECES.length)]))
                        .getBytes(StandardCharsets.UTF_8)
                : bytes(20);
    }

    /** One to eight of the characters that numbers are made of. */
    String almostNumber() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(DIGITS_AND_SIGNS.charAt(random.nextInt(DIGITS_AND_SIGNS.length())));
        }
        return text.toString();
    }
}
