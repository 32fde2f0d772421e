package dev.mizan.runtime.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoded UTF-8, read strictly. */
final class PercentText {

    private PercentText() {}

    /**
     * The text that {@code encoded} stands for, or {@code null} if it is no percent-encoded UTF-8.
     *
     * @param plus whether a plus is a space, as in forms
     */
    static @Nullable String decode(String encoded, boolean plus) {
        return isPlain(encoded, plus) ? encoded : decodeBytes(encoded, plus);
    }

    private static boolean isPlain(String encoded, boolean plus) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' || c >= 0x80 || plus && c == '+') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String decodeBytes(String encoded, boolean plus) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = digit(encoded, i + 1);
                int low = digit(encoded, i + 2);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (c >= 0x80) {
                return null;
            } else {
                bytes.put((byte) (plus && c == '+' ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int digit(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : ' ';
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
