package dev.mizan.codegen.python;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The orders in which formatters sort names: constants, classes, everything else. */
final class ImportOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What is exported: capitals before small letters. */
    static final Comparator<String> EXPORTED =
            Comparator.<String>comparingInt(ImportOrder::kind).thenComparing(ImportOrder::natural);

    /** What is imported: a capital beside its small letter. */
    static final Comparator<String> IMPORTED = Comparator.<String>comparingInt(ImportOrder::kind)
            .thenComparing(name -> natural(name.toLowerCase(Locale.ROOT)))
            .thenComparing(ImportOrder::natural);

    private ImportOrder() {}

    private static int kind(String name) {
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        if (name.length() > 1 && upper) {
            return 0;
        }
        return Character.isUpperCase(name.codePointAt(0)) ? 1 : 2;
    }

    /** The name with its numbers padded, so that 9 comes before 10. */
    private static String natural(String name) {
        return NUMBER.matcher(name).replaceAll(ImportOrder::padded);
    }

    private static String padded(MatchResult number) {
        return "0".repeat(Math.max(0, 20 - number.group().length())) + number.group();
    }
}
