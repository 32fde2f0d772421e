package dev.mizan.afi.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mizan.ir.ContractHash;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OwnCheckTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    private final BoardSuite suite = BoardSuite.load(ROOT);

    @ParameterizedTest
    @EnumSource
    void check_ofTheFixturesContract_passes(OwnCheck check) throws Exception {
        MizanIr contract = contract();

        assertThat(finding(check, contract, ContractHash.of(contract)).passed()).isTrue();
    }

    @Test
    void served_ofAnotherHash_fails() throws Exception {
        assertThat(finding(OwnCheck.SERVED, contract(), "00ff").passed()).isFalse();
    }

    @Test
    void functions_withoutOneOfTheMatrix_fails() throws Exception {
        OwnCheck.Finding finding = finding(OwnCheck.FUNCTIONS, without(contract(), "touch_profile"), "");

        assertThat(finding.passed()).isFalse();
        assertThat(finding.expected()).contains("touch_profile");
        assertThat(finding.actual()).doesNotContain("touch_profile");
    }

    @Test
    void clients_ofAnotherContract_haveOtherBytes() throws Exception {
        OwnCheck.Finding whole = finding(OwnCheck.CLIENTS, contract(), "");
        OwnCheck.Finding less = finding(OwnCheck.CLIENTS, without(contract(), "echo"), "");

        assertThat(whole.actual())
                .contains("stage1/", "python/", "rust/", "java/")
                .isNotEqualTo(less.actual());
    }

    private OwnCheck.Finding finding(OwnCheck check, MizanIr contract, String hash) throws Exception {
        try (RunningAdapter running = serving(contract, hash)) {
            return check.run(running, suite);
        }
    }

    private static MizanIr contract() throws IOException {
        Path file = ROOT.resolve("protocol/spec/baseline.kdl");
        return KdlReader.readContract(file.toString(), Files.readString(file));
    }

    private static MizanIr without(MizanIr contract, String name) {
        List<FunctionDef> rest = contract.functions().stream()
                .filter(function -> !function.name().equals(name))
                .toList();
        return new MizanIr(
                contract.types(), rest, contract.contexts(), contract.channels(), contract.forms(), contract.errors());
    }

    /** A server whose session answers {@code hash}. */
    private static RunningAdapter serving(MizanIr contract, String hash) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        byte[] body = ("{\"contract\":\"" + hash + "\"}").getBytes(StandardCharsets.UTF_8);
        server.createContext("/api/mizan/session/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return RunningAdapter.http(address, contract, () -> server.stop(0));
    }
}
