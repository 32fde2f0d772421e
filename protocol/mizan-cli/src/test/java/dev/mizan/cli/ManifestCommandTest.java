package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mizan manifest}; {@code -Dgoldens.update} writes what it prints anew. */
final class ManifestCommandTest {

    private static final Path CASE =
            Path.of("src/test/resources/goldens/check/every-case").toAbsolutePath();
    private static final Path GOLDEN = CASE.resolve("manifest.json");

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private Run run(Path contract, String more, String... options) throws IOException {
        Path settings = folder.resolve("mizan.toml");
        Files.writeString(settings, "[source.kdl]\nfile = '" + contract + "'\n" + more);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("manifest", "--config", settings.toString()));
        words.addAll(List.of(options));
        int exitCode = MizanCommand.run(new PrintWriter(out), new PrintWriter(err), words.toArray(new String[0]));
        return new Run(exitCode, out.toString(), err.toString().replace(folder + "/", ""));
    }

    private static final String PAGES = """
            [manifest.view_urls]
            cart    = ["/carts/:shop/", "/carts/"]
            catalog = ["/catalog"]
            """;

    @Test
    void manifest_ofEveryCase_isTheGoldenOne() throws IOException {
        Run run = run(CASE.resolve("contract.kdl"), PAGES, "--base-url", "https://shop.example/api/mizan/");
        assertThat(run.err()).isEmpty();
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(GOLDEN, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(GOLDEN));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void manifest_intoAFile_isTheSame() throws IOException {
        Path file = folder.resolve("deep/edge.json");
        Run run = run(CASE.resolve("contract.kdl"), "", "-o", file.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file))
                .isEqualTo(run(CASE.resolve("contract.kdl"), "").out());
    }

    @Test
    void manifest_ofABareContract_isRefused() throws IOException {
        Path bare = folder.resolve("bare.kdl");
        Files.writeString(
                bare, "function \"ping\" {\n    camel \"ping\"\n    transport \"http\"\n    output \"void\"\n}\n");
        assertThat(run(bare, ""))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error mizan.toml: the source is a bare contract: ping without a server part (expected: what"
                                + " the annotation processor wrote, which says whose answers may be shared). Use"
                                + " [source.java] here.\n"));
    }

    @Test
    void pagesThatTheContractDoesNotKnow_areRefusedAllAtOnce() throws IOException {
        String pages = """
                [manifest.view_urls]
                cart  = ["carts", "/carts/:stop/", "/carts/:shop"]
                crat  = ["/carts/"]
                """;
        Run run = run(CASE.resolve("contract.kdl"), pages);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        error mizan.toml:4:10: manifest.view_urls: "carts" is no path (expected: / and segments of\
                         letters,\
                         digits, "-", "_", ".", "~" or :param)
                        error mizan.toml:4:19: manifest.view_urls: "/carts/:stop/" names the param "stop", which\
                         the context\
                         "cart" does not have (it has: [customer, shop]). Did you mean "shop"?
                        error mizan.toml:5:10: manifest.view_urls: there is no context "crat". Did you mean "cart"?
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api/mizan", "https://", "/api?x=1", "ftp://a/b", "/a b"})
    void baseUrl_thatIsNone_isRefused(String url) throws IOException {
        Run run = run(CASE.resolve("contract.kdl"), "", "--base-url", url);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error --base-url: \"" + url + "\" is no address (expected: a path such as");
    }
}
