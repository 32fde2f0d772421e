package dev.mizan.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with placeholders, {@code ${name}}: a value in what is sent, a value or a pattern in what is expected. */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)}");

    private final String text;
    private final List<Piece> pieces;

    private Template(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    private record Piece(String text, boolean placeholder) {}

    /** The template that {@code text} writes. */
    public static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            from = matcher.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return new Template(text, List.copyOf(pieces));
    }

    /** The names of its placeholders. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        pieces.stream().filter(Piece::placeholder).forEach(piece -> names.add(piece.text));
        return names;
    }

    /** The text with values in place of the placeholders. */
    String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            filled.append(piece.placeholder ? value(piece.text, values) : piece.text);
        }
        return filled.toString();
    }

    /** Whether {@code actual} is this text, with values where there are values and patterns matched elsewhere. */
    boolean matches(String actual, Map<String, String> values, Map<String, Pattern> patterns) {
        StringBuilder regex = new StringBuilder();
        for (Piece piece : pieces) {
            regex.append(regex(piece, values, patterns));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(actual).matches();
    }

    /** Where {@code actual} leaves this template, as far as reading from the left can tell. */
    int firstDifference(String actual, Map<String, String> values, Map<String, Pattern> patterns) {
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.placeholder && patterns.containsKey(piece.text)) {
                Matcher matcher = patterns.get(piece.text).matcher(actual).region(at, actual.length());
                if (!matcher.lookingAt()) {
                    return at;
                }
                at = matcher.end();
            } else {
                String literal = piece.placeholder ? value(piece.text, values) : piece.text;
                int same = 0;
                while (same < literal.length()
                        && at + same < actual.length()
                        && literal.charAt(same) == actual.charAt(at + same)) {
                    same++;
                }
                at += same;
                if (same < literal.length()) {
                    return at;
                }
            }
        }
        return at;
    }

    private static String regex(Piece piece, Map<String, String> values, Map<String, Pattern> patterns) {
        if (!piece.placeholder) {
            return Pattern.quote(piece.text);
        }
        Pattern pattern = patterns.get(piece.text);
        return pattern == null ? Pattern.quote(value(piece.text, values)) : "(?:" + pattern.pattern() + ")";
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("${" + name + "} has no value");
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
