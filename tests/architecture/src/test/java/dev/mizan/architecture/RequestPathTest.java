package dev.mizan.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that a request passes through reflects, scans or loads classes. */
class RequestPathTest {

    private static final Set<String> REFLECTING_METHODS_OF_CLASS = Set.of(
            "forName",
            "newInstance",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getRecordComponents",
            "getAnnotation",
            "getAnnotations",
            "getDeclaredAnnotations",
            "isAnnotationPresent",
            "getEnumConstants");

    private static final DescribedPredicate<JavaClass> REFLECTION = DescribedPredicate.describe(
            "reflection",
            type -> type.getPackageName().equals("java.lang.reflect")
                    || type.getPackageName().equals("java.lang.invoke")
                            && !type.getSimpleName().equals("LambdaMetafactory"));

    private static final DescribedPredicate<JavaCall<?>> REFLECTING_CALL = DescribedPredicate.describe(
            "a reflecting method of Class",
            call -> call.getTargetOwner().isEquivalentTo(Class.class)
                    && REFLECTING_METHODS_OF_CLASS.contains(call.getName()));

    private static JavaClasses requestPath() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                        "dev.mizan.runtime",
                        "dev.mizan.annotations",
                        "dev.mizan.springboot",
                        "dev.mizan.quarkus",
                        "dev.mizan.helidon");
    }

    @Test
    void runtimeAndAdapters_doNotReflect() {
        JavaClasses classes = requestPath();
        assertThat(classes.size()).as("classes on the request path").isGreaterThan(50);

        noClasses().should(dependOnClassesThat(REFLECTION)).check(classes);
        noClasses().should(callMethodWhere(REFLECTING_CALL)).check(classes);
    }

    @Test
    void runtime_seesNoDataBindingAndNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.mizan.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson.databind..",
                        "com.fasterxml.jackson..",
                        "org.springframework..",
                        "io.quarkus..",
                        "io.helidon..",
                        "jakarta.servlet..")
                .check(requestPath());
    }
}
