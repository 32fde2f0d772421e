package dev.mizan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DependencyTableTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.mizan</groupId>\\s*<artifactId>([^<]+)</artifactId>(?!\\s*<scope>test)");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.mizan");

    @ParameterizedTest
    @EnumSource(Module.class)
    void pom_namesOnlyWhatTheTableAllows(Module module) throws IOException {
        Set<String> named = new HashSet<>();
        DEPENDENCY
                .matcher(Files.readString(ROOT.resolve(module.folder).resolve("pom.xml")))
                .results()
                .forEach(match -> named.add(match.group(1)));

        assertThat(module.uses).containsAll(named);
    }

    @Test
    void everyModuleThatIsPublished_standsInTheTable() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (String slot : Set.of("cores", "protocol", "backends", "frontends/client-java")) {
            try (Stream<Path> poms =
                    Files.find(ROOT.resolve(slot), 3, (path, attributes) -> path.endsWith("pom.xml"))) {
                poms.forEach(pom -> folders.add(ROOT.relativize(pom.getParent()).toString()));
            }
        }

        assertThat(folders)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Module.values()).map(module -> module.folder).toList());
    }

    @ParameterizedTest
    @EnumSource(value = Module.class, names = "SPRING_BOOT_STARTER", mode = EnumSource.Mode.EXCLUDE)
    void classes_useOnlyWhatTheTableAllows(Module module) {
        assertThat(PRODUCT.stream().filter(type -> (type.getPackageName() + ".").startsWith(module.rootPackage + ".")))
                .as("classes found in " + module.rootPackage)
                .isNotEmpty();

        noClasses()
                .that()
                .resideInAPackage(module.rootPackage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(module.forbiddenPackages().toArray(String[]::new))
                .check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Module.class,
            names = {"PROCESSOR", "RUNTIME", "CODEGEN", "CLI"})
    void packages_haveNoCycles(Module module) {
        slices().matching(module.rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void processor_validateAndWriteDoNotSeeEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.mizan.processor.validate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.mizan.processor.write..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("dev.mizan.processor.write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.mizan.processor.validate..")
                .check(PRODUCT);
    }
}
