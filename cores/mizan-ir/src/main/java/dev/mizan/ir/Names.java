package dev.mizan.ir;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names become other names; the same rules at compile time, at run time and in code generators.
 *
 * <pre>{@code
 * Names.camel("user.find-all");    // "userFindAll"
 * Names.pascal("user_profile");    // "UserProfile"
 * Names.snake("HTTPServer");       // "http_server"
 * }</pre>
 */
public final class Names {

    private static final Pattern WIRE_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private Names() {}

    /** Whether {@code name} may name a function or context: letters, digits, {@code _}, {@code .} and {@code -}. */
    public static boolean isWireName(String name) {
        return WIRE_NAME.matcher(name).matches();
    }

    /** The name of {@code wireName} in emitted clients: {@code update_profile} becomes {@code updateProfile}. */
    public static String camel(String wireName) {
        String[] pieces = wireName.replace('.', '_').replace('-', '_').split("_", -1);
        StringBuilder camel = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            camel.append(capitalized(pieces[i]));
        }
        return camel.toString();
    }

    /** {@link #camel} with a capital first letter: {@code update_profile} becomes {@code UpdateProfile}. */
    public static String pascal(String wireName) {
        return capitalized(camel(wireName));
    }

    /**
     * A Java name in snake case: {@code userId} becomes {@code user_id}, {@code HTTPServer} {@code http_server},
     * {@code address2Line} {@code address2_line}.
     */
    public static String snake(String javaName) {
        StringBuilder snake = new StringBuilder(javaName.length() + 4);
        for (int i = 0; i < javaName.length(); i++) {
            if (startsWord(javaName, i)) {
                snake.append('_');
            }
            snake.append(javaName.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        char before = name.charAt(i - 1);
        boolean endsAcronym =
                Character.isUpperCase(before) && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return endsAcronym || Character.isLowerCase(before) || Character.isDigit(before);
    }

    private static String capitalized(String piece) {
        if (piece.isEmpty()) {
            return piece;
        }
        int first = piece.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + piece.substring(Character.charCount(first));
    }
}
