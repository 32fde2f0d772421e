package dev.mizan.processor.write;

import static dev.mizan.processor.write.RuntimeNames.CODECS;

import com.palantir.javapoet.CodeBlock;
import dev.mizan.processor.model.Container;
import dev.mizan.processor.model.Shapes;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The expression for the codec of a use. */
final class CodecCode {

    private final Map<String, TypeModel> types;
    private final String user;

    /**
     * Expressions for the codec of the type {@code user}, which takes the codecs of types that contain it lazily:
     * their classes would otherwise wait for each other. {@code ""} is nobody's type.
     */
    CodecCode(Map<String, TypeModel> types, String user) {
        this.types = types;
        this.user = user;
    }

    /** Whether the expression is a constant already, with nothing to make. */
    boolean ready(Use use) {
        return !use.nullable()
                && switch (use.kind()) {
                    case Use.Scalar scalar -> true;
                    case Use.Anything anything -> true;
                    case Use.Named named -> named.key().equals(user) || !contains(named.key(), user);
                    default -> false;
                };
    }

    CodeBlock of(Use use) {
        CodeBlock present = present(use);
        return use.nullable() ? CodeBlock.of("$T.nullable($L)", CODECS, present) : present;
    }

    private CodeBlock present(Use use) {
        return switch (use.kind()) {
            case Use.Scalar scalar ->
                CodeBlock.of("$T.$L", CODECS, scalar.type().codec());
            case Use.Anything anything -> CodeBlock.of("$T.ANY", CODECS);
            case Use.Maybe maybe -> CodeBlock.of("$T.optional($L)", CODECS, of(maybe.value()));
            case Use.Dictionary dictionary -> CodeBlock.of("$T.map($L)", CODECS, of(dictionary.value()));
            case Use.Sequence sequence -> sequence(sequence);
            case Use.Named named -> named(named.key());
            case Use.Broken broken -> throw new IllegalStateException("reported before");
        };
    }

    private CodeBlock sequence(Use.Sequence sequence) {
        Use element = sequence.element();
        Container container = sequence.container();
        if (container == Container.LIST) {
            return element.nullable()
                    ? CodeBlock.of("$T.listOfNullable($L)", CODECS, present(element))
                    : CodeBlock.of("$T.list($L)", CODECS, present(element));
        }
        if (container == Container.SET) {
            return CodeBlock.of("$T.set($L)", CODECS, of(element));
        }
        return CodeBlock.of("$T.collection($L, $T::$L)", CODECS, of(element), container.maker(), container.factory());
    }

    private CodeBlock named(String key) {
        TypeModel type = types.get(key);
        if (type == null) {
            throw new IllegalStateException("reported before: " + key);
        }
        CodeBlock instance = CodeBlock.of("$T.INSTANCE", type.head().codec());
        return key.equals(user) || !contains(key, user)
                ? instance
                : CodeBlock.of("$T.lazy(() -> $L)", CODECS, instance);
    }

    /** Whether the type {@code outer} contains {@code inner} at any depth. */
    private boolean contains(String outer, String inner) {
        if (inner.isEmpty()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(outer));
        while (!open.isEmpty()) {
            TypeModel type = types.get(open.remove());
            if (type != null) {
                for (Use part : Shapes.parts(type)) {
                    String key = key(part);
                    if (key.equals(inner)) {
                        return true;
                    }
                    if (seen.add(key)) {
                        open.add(key);
                    }
                }
            }
        }
        return false;
    }

    private static String key(Use use) {
        return switch (use.kind()) {
            case Use.Named named -> named.key();
            case Use.Sequence sequence -> key(sequence.element());
            case Use.Dictionary dictionary -> key(dictionary.value());
            case Use.Maybe maybe -> key(maybe.value());
            case Use.Scalar scalar -> "";
            case Use.Anything anything -> "";
            case Use.Broken broken -> "";
        };
    }
}
