package dev.mizan.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.mizan.processor.model.ErrorModel;
import dev.mizan.processor.model.JavaTypes;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.OwnerModel;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes the Java sources of one round.
 *
 * <pre>{@code
 * for (RoundWriter.Source source : RoundWriter.write(round, true)) {
 *     source.file().writeTo(filer);
 * }
 * }</pre>
 */
public final class RoundWriter {

    private RoundWriter() {}

    /**
     * A source file.
     *
     * @param name the class in it
     * @param file its content
     * @param subject the class it is written for
     * @param origin where that class is declared
     * @param service whether the run time finds it as a service
     */
    public record Source(ClassName name, JavaFile file, String subject, Origin origin, boolean service) {}

    /** The resource with the fragment of the class {@code canonicalName}. */
    public static String fragmentOf(String canonicalName) {
        return "META-INF/mizan/" + canonicalName + ".kdl";
    }

    /**
     * All sources, in the order of their names.
     *
     * @param annotated whether the sources can see {@code @Generated}; a module need not read the one that has it
     */
    public static List<Source> write(RoundModel round, boolean annotated) {
        JavaTypes javaTypes = new JavaTypes(key ->
                Objects.requireNonNull(round.types().get(key), key).head().java());
        SourceWriter sources = new SourceWriter(round.types(), javaTypes, annotated);
        TypeCodecWriter codecs = new TypeCodecWriter(round.types(), javaTypes, annotated);
        List<Source> written = new ArrayList<>();
        for (TypeModel type : round.types().values()) {
            TypeModel.Head head = type.head();
            written.add(new Source(head.codec(), codecs.write(type), head.key(), head.origin(), false));
        }
        for (ErrorModel error : round.errors().values()) {
            if (error.own()) {
                written.add(service(error.type(), sources.write(error), error.origin()));
            }
        }
        for (OwnerModel owner : round.owners()) {
            written.add(service(owner.type(), sources.write(owner), owner.origin()));
        }
        return written;
    }

    private static Source service(ClassName type, JavaFile file, Origin origin) {
        return new Source(SourceWriter.sourceOf(type), file, type.canonicalName(), origin, true);
    }
}
