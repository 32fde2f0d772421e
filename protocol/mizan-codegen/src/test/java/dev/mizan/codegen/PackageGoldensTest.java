package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole clients of the languages that have a package of their own. {@code mvn -pl protocol/mizan-codegen -am test
 * -Dtest=PackageGoldensTest -Dgoldens.update -Dsurefire.failIfNoSpecifiedTests=false} writes them anew; read the
 * difference before it is committed.
 */
final class PackageGoldensTest {

    /** The name of a case's package, by target. */
    private enum Packages {
        JAVA("golden.", ""),
        PYTHON("golden_", ""),
        RUST("golden-", "");

        private final String before;
        private final String after;

        Packages(String before, String after) {
            this.before = before;
            this.after = after;
        }

        String target() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        List<ClientFile> generate(String name, MizanIr contract) {
            String packageName = before + (this == RUST ? name : name.replace('-', '_')) + after;
            return ClientGenerator.generate(contract, new ClientRequest(List.of(target()), Optional.of(packageName)));
        }

        Path folder(String name) {
            return GoldenClients.FOLDER.resolve(name).resolve(target());
        }
    }

    @TestFactory
    Stream<DynamicTest> client_ofAContract_isTheGoldenOne() {
        List<String> cases = GoldenClients.cases();
        assertThat(cases).contains("afi", "empty", "every-shape", "hostile-names", "reads-only");
        return Stream.of(Packages.values())
                .flatMap(target -> cases.stream()
                        .map(name ->
                                DynamicTest.dynamicTest(target.target() + " " + name, () -> compare(target, name))));
    }

    private static void compare(Packages target, String name) throws IOException {
        List<ClientFile> files = target.generate(name, GoldenClients.contract(name));
        if (System.getProperty("goldens.update") != null) {
            new ClientFolder(target.folder(name)).write(files);
        }
        assertThat(texts(files)).isEqualTo(expected(target.folder(name)));
    }

    @TestFactory
    Stream<DynamicTest> client_ofAContractInAnotherOrder_hasTheSameBytes() {
        MizanIr ir = GoldenClients.contract("every-shape");
        MizanIr turned = new MizanIr(
                ir.types().reversed(),
                ir.functions().reversed(),
                ir.contexts().reversed(),
                ir.channels(),
                ir.forms(),
                ir.errors().reversed());
        return Stream.of(Packages.values())
                .map(target -> DynamicTest.dynamicTest(
                        target.target(),
                        () -> assertThat(target.generate("every-shape", turned))
                                .isEqualTo(target.generate("every-shape", ir))));
    }

    private static Map<String, String> texts(List<ClientFile> files) {
        return new TreeMap<>(files.stream().collect(Collectors.toMap(ClientFile::path, ClientFile::text)));
    }

    private static Map<String, String> expected(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeMap<>(new ArrayList<>(
                            files.filter(Files::isRegularFile).toList())
                    .stream()
                            .collect(Collectors.toMap(
                                    file -> folder.relativize(file).toString(), GoldenClients::read)));
        }
    }
}
