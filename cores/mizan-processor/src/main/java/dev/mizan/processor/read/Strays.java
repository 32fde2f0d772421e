package dev.mizan.processor.read;

import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Report;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Annotations on parameters that no caller sends.
 *
 * <pre>{@code
 * Strays.check(elements, round, report);
 * }</pre>
 */
public final class Strays {

    private Strays() {}

    /** Reports every {@code @Default} and {@code @UploadLimits} of this round that nothing reads. */
    public static void check(Elements elements, RoundEnvironment round, Report report) {
        check(elements, round, Vocabulary.DEFAULT, report);
        check(elements, round, Vocabulary.UPLOAD_LIMITS, report);
    }

    private static void check(Elements elements, RoundEnvironment round, String name, Report report) {
        TypeElement annotation = elements.getTypeElement(name);
        if (annotation == null) {
            return;
        }
        for (Element parameter : round.getElementsAnnotatedWith(annotation)) {
            if (parameter.getEnclosingElement() instanceof ExecutableElement executable && !isRead(executable, name)) {
                Mirror mirror = Mirror.find(parameter, name).orElseThrow();
                report.add(
                        Message.ANNOTATION_PLACE,
                        Origin.of(parameter, mirror.mirror()),
                        mirror.simpleName(),
                        "the parameter \"" + parameter.getSimpleName() + "\" of " + executable.getSimpleName(),
                        "Put it on a parameter of a method with @Client");
            }
        }
    }

    /** Static methods may be an adapter's factories; constructors are read with their types. */
    private static boolean isRead(ExecutableElement executable, String name) {
        boolean function = Mirror.present(executable, Vocabulary.CLIENT);
        boolean maker = executable.getKind() == ElementKind.CONSTRUCTOR
                || executable.getModifiers().contains(Modifier.STATIC);
        return function || name.equals(Vocabulary.DEFAULT) && maker;
    }
}
