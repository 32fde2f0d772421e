package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.file.Path;
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
        assertThat(cases).contains("afi", "empty", "every-shape", "hostile-names", "petclinic", "reads-only");
        return cases.stream()
                .flatMap(name -> GoldenClients.CLIENTS.entrySet().stream()
                        .map(client -> DynamicTest.dynamicTest(
                                name + "/" + client.getKey(),
                                () -> compare(name, client.getKey(), client.getValue()))));
    }

    private static void compare(String name, String folder, ClientRequest request) throws IOException {
        Path client = GoldenClients.client(name, folder);
        List<ClientFile> files = ClientGenerator.generate(GoldenClients.contract(name), request);
        if (System.getProperty("goldens.update") != null) {
            new ClientFolder(client).write(files);
        }
        assertThat(GoldenClients.byPath(files)).isEqualTo(GoldenClients.expected(client));
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
        assertThat(GoldenClients.CLIENTS.values())
                .allSatisfy(request -> assertThat(ClientGenerator.generate(turned, request))
                        .isEqualTo(ClientGenerator.generate(ir, request)));
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.reverse(copy);
        return copy;
    }
}
