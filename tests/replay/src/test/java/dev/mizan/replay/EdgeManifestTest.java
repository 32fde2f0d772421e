package dev.mizan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.afi.Basics;
import dev.mizan.ir.edge.EdgeManifestWriter;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fixture's edge manifest, and what the guide's cache does with it. {@code mvn -pl tests/replay -am test
 * -Dtest=EdgeManifestTest -Dsurefire.failIfNoSpecifiedTests=false -Dgoldens.update} writes the manifest anew.
 */
final class EdgeManifestTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root", "../.."));
    private static final Path GOLDEN = ROOT.resolve("protocol/spec/edge-manifest.json");
    private static final Path PAGE = ROOT.resolve("docs/guide/edge.md");

    @TempDir
    private Path folder;

    private static String manifest() {
        return EdgeManifestWriter.write(
                FunctionRegistry.discover(Basics.class.getClassLoader()).linked(),
                "/api/mizan",
                Map.of("user", List.of("/profile/:user_id/")));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(Files.readString(PAGE));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    @Test
    void manifestOfTheFixture_isTheGoldenOne() throws IOException {
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(GOLDEN, manifest());
        }
        assertThat(manifest()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void guide_showsAPartOfIt() throws IOException {
        assertThat(manifest()).contains(block("json manifest=afi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user;user_id=5               | /api/mizan/ctx/user/?user_id=5 /profile/5/
            user                         | /api/mizan/ctx/user/* /profile/*
            user_profile;user_id=5       | /api/mizan/ctx/user/?user_id=5 /profile/5/
            catalog, user;user_id=5      | /api/mizan/ctx/catalog/ /api/mizan/ctx/user/?user_id=5 /profile/5/
            search;q=a%20b               | /api/mizan/ctx/search/*
            *                            | /*
            """)
    void cacheOfTheGuide_dropsWhatTheHeaderNames(String header, String urls) throws Exception {
        Files.writeString(folder.resolve("edge.mjs"), block("js run=edge"));
        Files.writeString(folder.resolve("manifest.json"), manifest());
        Files.writeString(folder.resolve("run.mjs"), """
                import { readFileSync } from "node:fs";
                import { staleUrls } from "./edge.mjs";
                const manifest = JSON.parse(readFileSync(new URL("manifest.json", import.meta.url), "utf8"));
                console.log(staleUrls(manifest, process.argv[2]).join(" "));
                """);
        Process node = new ProcessBuilder("node", folder.resolve("run.mjs").toString(), header)
                .redirectErrorStream(true)
                .start();
        node.getOutputStream().close();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(urls);
    }
}
