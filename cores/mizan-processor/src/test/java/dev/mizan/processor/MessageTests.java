package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.processor.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message, pinned to its line and full text.
 *
 * <p>The cases are in {@code messages/*.txt}. A case begins with {@code === its-name}; a further source in it with
 * {@code ---}. A line {@code //! MESSAGE text} expects the message on the line below. All that the processor says
 * about the case is listed, nothing else may be said.
 */
final class MessageTests {

    private static final Path CASES = Path.of("src/test/resources/messages");
    private static final Pattern CASE = Pattern.compile("(?m)^=== ");
    private static final Pattern MARKER = Pattern.compile("\\s*//! ([A-Z_]+) (.*)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ");
    private static final String PRELUDE =
            "package com.acme; import dev.mizan.annotations.*; import java.util.*; import java.time.*;"
                    + " import com.fasterxml.jackson.annotation.*; import jakarta.validation.*;"
                    + " import jakarta.validation.constraints.*; import jakarta.annotation.security.*;"
                    + " import org.jspecify.annotations.Nullable; import com.fasterxml.jackson.databind.annotation.*;"
                    + " import com.fasterxml.jackson.databind.*;\n";

    @TestFactory
    Stream<DynamicTest> message_is_on_its_line_with_its_full_text() {
        return cases().map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)));
    }

    @Test
    void every_message_has_a_case() {
        // What is said about modules is held by ModuleTests.
        Set<Message> missing = EnumSet.complementOf(EnumSet.of(Message.MODULE_WITHOUT_PROVIDES));
        cases().flatMap(String::lines)
                .map(MARKER::matcher)
                .filter(Matcher::matches)
                .forEach(marker -> missing.remove(Message.valueOf(marker.group(1))));
        assertThat(missing).isEmpty();
    }

    @Test
    void there_are_many_cases() {
        assertThat(cases()).hasSizeGreaterThan(Message.values().length);
    }

    private static String name(String one) {
        return one.lines().findFirst().orElseThrow();
    }

    private static void check(String one) {
        String body = one.substring(one.indexOf('\n') + 1);
        List<String> sources = Arrays.stream(body.split("(?m)^---\n"))
                .map(MessageTests::withPrelude)
                .toList();
        List<String> expected = new ArrayList<>();
        sources.forEach(source -> expected.addAll(expected(source)));
        Compiled compiled = Compiled.of(sources.toArray(String[]::new));
        List<String> found = compiled.compilation().diagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.MANDATORY_WARNING)
                .map(MessageTests::found)
                .toList();
        assertThat(found.stream().sorted().collect(Collectors.joining("\n")))
                .isEqualTo(expected.stream().sorted().collect(Collectors.joining("\n")));
    }

    private static String withPrelude(String source) {
        return PACKAGE.matcher(source).find() ? source : PRELUDE + source;
    }

    private static List<String> expected(String source) {
        List<String> lines = source.lines().toList();
        String file = Compiled.nameOf(source).replaceAll(".*\\.", "") + ".java";
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.matches()) {
                Message message = Message.valueOf(marker.group(1));
                int line = i + 1;
                while (MARKER.matcher(lines.get(line)).matches()) {
                    line++;
                }
                expected.add(file + ":" + (line + 1) + " "
                        + message.severity().name().toLowerCase(Locale.ROOT) + " " + marker.group(2));
            }
        }
        return expected;
    }

    private static String found(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName().replaceAll(".*/", "");
        return file + ":" + diagnostic.getLineNumber() + " "
                + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + " " + diagnostic.getMessage(Locale.ROOT);
    }

    private static Stream<String> cases() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> CASE.splitAsStream(read(file)))
                    .filter(one -> !one.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
