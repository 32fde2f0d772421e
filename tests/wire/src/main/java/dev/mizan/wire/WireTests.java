package dev.mizan.wire;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The suite as JUnit tests, one per case, grouped by file.
 *
 * <pre>{@code
 * @TestFactory
 * List<DynamicNode> cases() {
 *     return WireTests.of(folder, () -> URI.create("http://127.0.0.1:" + port));
 * }
 * }</pre>
 */
public final class WireTests {

    private WireTests() {}

    /**
     * The tests of all cases below {@code folder}.
     *
     * @param server asked when a test runs
     * @throws CaseFileException if a case file cannot be used
     */
    public static List<DynamicNode> of(Path folder, Supplier<URI> server) {
        Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
        for (WireCase each : WireSuite.load(folder).cases()) {
            String file = each.id().substring(0, each.id().lastIndexOf('/'));
            byFile.computeIfAbsent(file, name -> new java.util.ArrayList<>()).add(test(each, server));
        }
        return byFile.entrySet().stream()
                .<DynamicNode>map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()))
                .toList();
    }

    private static DynamicNode test(WireCase wireCase, Supplier<URI> server) {
        return DynamicTest.dynamicTest(wireCase.id(), () -> {
            WireResult result = WireRunner.run(wireCase, server.get());
            if (!result.passed()) {
                Assertions.fail(result.report());
            }
        });
    }
}
