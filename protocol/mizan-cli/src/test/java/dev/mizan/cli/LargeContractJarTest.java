package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract of 10 MB, which is more than anybody has, with the memory that the documentation names. */
final class LargeContractJarTest {

    private static final int BYTES = 10_000_000;

    @TempDir
    Path folder;

    private static String part(int number) {
        return """
                type "Item%1$d" {
                    struct {
                        field "id" required=#true {
                            primitive "integer" format="int64"
                        }
                        field "label" required=#false {
                            optional {
                                primitive "string"
                            }
                        }
                        field "next" required=#true {
                            list {
                                ref "Item%1$d"
                            }
                        }
                    }
                }
                function "save_item_%1$d" {
                    doc "Saves an item."
                    camel "saveItem%1$d"
                    transport "http"
                    input {
                        param "shop" required=#true {
                            primitive "integer"
                        }
                    }
                    output {
                        ref "Item%1$d"
                    }
                    affects "items_%2$d" {
                        params "shop"
                    }
                }
                function "items_of_%1$d" {
                    camel "itemsOf%1$d"
                    transport "http"
                    input {
                        param "shop" required=#true {
                            primitive "integer"
                        }
                    }
                    output {
                        list {
                            ref "Item%1$d"
                        }
                    }
                    context "items_%2$d"
                }
                """.formatted(number, number / 5);
    }

    private static String context(int number) {
        String members = IntStream.range(0, 5)
                .mapToObj(i -> Integer.toString(number * 5 + i))
                .sorted()
                .map(member -> "    function \"items_of_" + member + "\"\n")
                .collect(Collectors.joining());
        String sharers = IntStream.range(0, 5)
                .mapToObj(i -> Integer.toString(number * 5 + i))
                .sorted()
                .map(member -> " \"items_of_" + member + "\"")
                .collect(Collectors.joining());
        return """
                context "items_%d" {
                %s    param "shop" required=#true {
                        shared-by%s
                        primitive "integer"
                    }
                }
                """.formatted(number, members, sharers);
    }

    @Test
    void generate_ofTenMegabytes_fitsIntoHalfAGigabyte() throws Exception {
        int parts = BYTES / part(1000).length() / 5 * 5 + 5;
        Path contract = folder.resolve("contract.kdl");
        Files.writeString(
                contract,
                IntStream.range(0, parts).mapToObj(LargeContractJarTest::part).collect(Collectors.joining())
                        + IntStream.range(0, parts / 5)
                                .mapToObj(LargeContractJarTest::context)
                                .collect(Collectors.joining()));
        assertThat(Files.size(contract)).isGreaterThan(BYTES);
        Files.writeString(folder.resolve("mizan.toml"), """
                output  = "api"
                targets = ["react"]
                [source.kdl]
                file = "contract.kdl"
                """);
        assertThat(generate()).isZero();
        assertThat(folder.resolve("api/functions.ts")).content().contains("callSaveItem" + (parts - 1) + "(");
    }

    private int generate() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("mizan.cli.jar"),
                        "generate")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
