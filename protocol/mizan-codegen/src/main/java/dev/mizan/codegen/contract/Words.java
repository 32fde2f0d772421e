package dev.mizan.codegen.contract;

import dev.mizan.ir.Names;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name of the contract as words, from which languages with a convention make theirs.
 *
 * <p>What can be no part of a name parts words. A name of nothing else becomes its code points, a name that begins with
 * a digit gets an {@code n}.
 *
 * <pre>{@code
 * Words.of("on leave").pascal();     // "OnLeave"
 * Words.of("userId").snake();        // "user_id"
 * Words.of("*" + "/").camel();       // "u2a2f"
 * }</pre>
 */
public final class Words {

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    /** The words of {@code name}, which may be any text. */
    public static Words of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            if (point != '_' && isPart(point)) {
                word.appendCodePoint(point);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return new Words(words.isEmpty() ? List.of(codePoints(name)) : List.copyOf(words));
    }

    private static boolean isPart(int point) {
        return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String codePoints(String name) {
        return name.isEmpty()
                ? "empty"
                : name.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("", "u", ""));
    }

    /** {@code user_id}. */
    public String snake() {
        return named("n", words.stream().map(Names::snake).collect(Collectors.joining("_")));
    }

    /** {@code UserId}; a word's own capitals stay, as in {@code HTTPServer}. */
    public String pascal() {
        return named("N", words.stream().map(Words::capital).collect(Collectors.joining()));
    }

    /** {@code UserId}, where words of capitals alone are written small: {@code OnLeave} for {@code ON_LEAVE}. */
    public String calmPascal() {
        return named("N", words.stream().map(Words::calm).map(Words::capital).collect(Collectors.joining()));
    }

    /** {@code userId}; the first word's own capitals stay beyond its first letter. */
    public String camel() {
        String pascal = words.stream().map(Words::capital).collect(Collectors.joining());
        int first = pascal.codePointAt(0);
        return named(
                "n", Character.toString(Character.toLowerCase(first)) + pascal.substring(Character.charCount(first)));
    }

    /** {@code USER_ID}. */
    public String upperSnake() {
        return snake().toUpperCase(Locale.ROOT);
    }

    private static String calm(String word) {
        return word.chars().anyMatch(Character::isLowerCase) ? word : word.toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + word.substring(Character.charCount(first));
    }

    private static String named(String prefix, String name) {
        return Character.isUnicodeIdentifierStart(name.codePointAt(0)) ? name : prefix + name;
    }
}
