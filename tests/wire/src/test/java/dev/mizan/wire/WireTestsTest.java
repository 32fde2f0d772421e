package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WireTestsTest {

    @TempDir
    Path temp;

    @Test
    void dynamicTest_ofACaseThatFails_failsWithTheReport() throws Throwable {
        new CaseFolder(temp).write("call/a.json", """
                        {"about": "a", "cases": {
                          "good": {"why": "A.", "request": {"get": "/"}, "expect": {"status": 200, "text": "x"}},
                          "wrong": {"why": "A.", "request": {"get": "/"}, "expect": {"status": 200, "text": "y"}}
                        }}
                        """);
        try (Answering answering = Answering.with(Answering.ok("x"), Answering.ok("x"))) {
            List<DynamicNode> files = WireTests.of(temp, answering::uri);
            assertThat(files).extracting(DynamicNode::getDisplayName).containsExactly("call/a");
            List<DynamicTest> tests = ((DynamicContainer) files.getFirst())
                    .getChildren()
                    .map(DynamicTest.class::cast)
                    .toList();

            tests.getFirst().getExecutable().execute();
            assertThatThrownBy(() -> tests.getLast().getExecutable().execute())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("call/a/wrong, step 1 of 1");
        }
    }
}
