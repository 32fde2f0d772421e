package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor makes of a {@code Pageable} with this adapter on the class path. */
class PageableContractTest {

    @TempDir
    private Path dir;

    @Test
    void everyParam_mayBeLeftOut() throws IOException {
        String contract = compiled("""
                package com.acme;
                import dev.mizan.annotations.Client;
                import org.springframework.data.domain.Pageable;
                public class Owners {
                    @Client public int find(Pageable pageable) { return pageable.getPageSize(); }
                }
                """);

        assertThat(contract.lines().filter(line -> line.contains("param ")).map(String::strip))
                .containsExactly(
                        "param \"page\" required=#false default=0 {",
                        "param \"size\" required=#false default=20 {",
                        "param \"sort\" required=#false default=\"[]\" {");
    }

    private String compiled(String source) throws IOException {
        Path file = Files.writeString(dir.resolve("Owners.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    dir.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-processor",
                    "dev.mizan.processor.MizanProcessor");
            boolean done = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
        return Files.readString(dir.resolve("META-INF/mizan/com.acme.Owners.kdl"));
    }
}
