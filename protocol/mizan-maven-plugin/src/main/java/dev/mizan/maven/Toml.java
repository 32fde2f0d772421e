package dev.mizan.maven;

import java.util.List;
import java.util.stream.Collectors;

/** Values as TOML writes them. */
final class Toml {

    private Toml() {}

    static String quoted(String text) {
        return text.chars().mapToObj(Toml::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    static String list(List<String> texts) {
        return texts.stream().map(Toml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String escaped(int letter) {
        if (letter == '"' || letter == '\\') {
            return "\\" + (char) letter;
        }
        return letter < ' ' || letter == 0x7f ? String.format("\\u%04x", letter) : Character.toString(letter);
    }
}
