package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An enum.
 *
 * @param head the start of its file
 * @param doc its comment
 * @param name its name
 * @param constants its constants
 */
@JStache(path = "dev/mizan/codegen/java/WordsView.java.stache")
record WordsView(HeadView head, JavaDoc doc, JavaIdentifier name, List<ConstantView> constants) {

    static WordsView of(TypeDef.EnumDef type, JavaDoc doc, JavaIdentifier name, JavaContract contract) {
        List<String> names = SiblingNames.distinct(
                type.values().stream()
                        .map(value -> Words.of(value).upperSnake())
                        .toList(),
                Set.of("CODEC"));
        List<ConstantView> constants = new ArrayList<>();
        for (String value : type.values()) {
            constants.add(
                    new ConstantView(JavaIdentifier.constant(names.get(constants.size())), new JavaString(value)));
        }
        Stream<JavaImport> imports =
                Stream.concat(HeadView.library("Codec", "Codecs"), Stream.of(new JavaImport("java.util.List")));
        return new WordsView(HeadView.of(contract, imports), doc, name, constants);
    }

    boolean hasConstants() {
        return !constants.isEmpty();
    }

    /**
     * A constant.
     *
     * @param constant its name
     * @param wire its name on the wire
     */
    record ConstantView(JavaIdentifier constant, JavaString wire) {}
}
