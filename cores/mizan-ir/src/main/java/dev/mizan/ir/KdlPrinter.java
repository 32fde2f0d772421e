package dev.mizan.ir;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Nodes as text, byte for byte as the contract's rules say. */
final class KdlPrinter {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Set<String> WORDS_NEVER_BARE = Set.of("true", "false", "null", "inf", "nan");
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();

    private KdlPrinter() {}

    static String print(List<KdlNode> document) {
        KdlPrinter printer = new KdlPrinter();
        document.forEach(node -> printer.node(node, 0));
        return printer.out.toString();
    }

    private void node(KdlNode node, int depth) {
        out.append(INDENT.repeat(depth)).append(node.name());
        node.arguments().forEach(argument -> value(argument.literal()));
        node.properties().forEach(this::property);
        if (!node.children().isEmpty()) {
            out.append(" {\n");
            node.children().forEach(child -> node(child, depth + 1));
            out.append(INDENT.repeat(depth)).append('}');
        }
        out.append('\n');
    }

    private void value(Literal literal) {
        out.append(' ').append(KdlScalars.write(literal));
    }

    private void property(KdlNode.KdlProperty property) {
        out.append(' ')
                .append(key(property.name()))
                .append('=')
                .append(KdlScalars.write(property.value().literal()));
    }

    private static String key(String name) {
        boolean bare = PLAIN_KEY.matcher(name).matches() && !WORDS_NEVER_BARE.contains(name);
        return bare ? name : KdlScalars.quote(name);
    }
}
