package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole clients. {@code mvn -pl protocol/mizan-codegen -am test -Dtest=ClientGoldensTest -Dgoldens.update
 * -Dsurefire.failIfNoSpecifiedTests=false} writes them anew; read the difference before it is committed.
 */
final class ClientGoldensTest {

    @TestFactory
    Stream<DynamicTest> client_ofAContract_isTheGoldenOne() {
        List<String> cases = GoldenClients.cases();
        assertThat(cases).contains("afi", "empty", "every-shape", "hostile-names", "reads-only");
        return cases.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    private static void compare(String name) throws IOException {
        if (System.getProperty("goldens.update") != null) {
            new ClientFolder(GoldenClients.client(name))
                    .write(ClientGenerator.generate(GoldenClients.contract(name), ClientRequest.of("react")));
        }
        assertThat(GoldenClients.generated(name)).isEqualTo(GoldenClients.expected(name));
    }

    @Test
    void client_ofAContractInAnotherOrder_hasTheSameBytes() {
        MizanIr ir = GoldenClients.contract("every-shape");
        MizanIr turned = new MizanIr(
                reversed(ir.types()),
                reversed(ir.functions()),
                reversed(ir.contexts()),
                ir.channels(),
                ir.forms(),
                reversed(ir.errors()));
        assertThat(ClientGenerator.generate(turned, ClientRequest.of("react")))
                .isEqualTo(ClientGenerator.generate(ir, ClientRequest.of("react")));
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.reverse(copy);
        return copy;
    }
}
