package dev.mizan.processor.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A Javadoc comment as plain text.
 *
 * @param text the description, its paragraphs apart by an empty line
 * @param params the texts of {@code @param} by name
 * @param deprecated the text of {@code @deprecated}
 */
record Docs(Optional<String> text, Map<String, String> params, Optional<String> deprecated) {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^[ \\t]*@(?=[a-zA-Z])");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^\\s}]+)\\s*([^}]*)}");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?(?:p|ul|ol|li|pre|dl|dt|dd|h[1-6])\\b[^>]*>");
    private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The Javadoc of {@code element}; empty for types that come from a jar. */
    static Docs of(Elements elements, Element element) {
        String comment = elements.getDocComment(element);
        return parse(comment == null ? "" : comment);
    }

    static Docs parse(String comment) {
        String[] blocks = BLOCK_TAG.split(comment.replace("\r\n", "\n"));
        Map<String, String> params = new LinkedHashMap<>();
        Optional<String> deprecated = Optional.empty();
        for (int i = 1; i < blocks.length; i++) {
            String[] words = blocks[i].split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            if (words[0].equals("param")) {
                param(rest, params);
            } else if (words[0].equals("deprecated")) {
                deprecated = Optional.of(plain(rest));
            }
        }
        return new Docs(Optional.of(plain(blocks[0])).filter(text -> !text.isEmpty()), params, deprecated);
    }

    Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }

    private static void param(String rest, Map<String, String> params) {
        String[] words = rest.split("\\s+", 2);
        if (words.length > 1 && !plain(words[1]).isEmpty()) {
            params.put(words[0], plain(words[1]));
        }
    }

    private static String plain(String javadoc) {
        String codes = CODE.matcher(javadoc).replaceAll(match -> Matcher.quoteReplacement(escaped(match.group(1))));
        String links = LINK.matcher(codes).replaceAll(match -> Matcher.quoteReplacement(label(match)));
        String untagged = INLINE_TAG.matcher(links).replaceAll("$1");
        return Stream.of(PARAGRAPH.matcher(untagged).replaceAll("\n\n").split("\n[ \\t]*\n"))
                .map(paragraph -> HTML_TAG.matcher(paragraph).replaceAll(""))
                .map(paragraph -> SPACE.matcher(paragraph).replaceAll(" ").strip())
                .map(Docs::unescaped)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String label(MatchResult link) {
        String label = link.group(2).strip();
        String target = link.group(1).replace('#', '.');
        return label.isEmpty() ? (target.startsWith(".") ? target.substring(1) : target) : label;
    }

    private static String escaped(String code) {
        return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }
}
