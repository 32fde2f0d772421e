package dev.mizan.wire;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All cases below one folder.
 *
 * <pre>{@code
 * WireSuite suite = WireSuite.load(Path.of("protocol/spec/cases"));
 * for (WireCase each : suite.cases()) {
 *     WireResult result = WireRunner.run(each, URI.create("http://127.0.0.1:9000"));
 * }
 * }</pre>
 *
 * @param all sorted by id
 */
public record WireSuite(List<ConformanceCase> all) {

    /** The file with what holds for the whole suite; every other {@code .json} file holds cases. */
    static final String SETTING = "suite.json";

    public WireSuite {
        all = List.copyOf(all);
    }

    /** The cases that are HTTP exchanges, sorted by id. */
    public List<WireCase> cases() {
        return all.stream()
                .filter(WireCase.class::isInstance)
                .map(WireCase.class::cast)
                .toList();
    }

    /**
     * The cases below {@code folder}, sorted by id.
     *
     * @throws CaseFileException if a file is no case file, or if there is no case at all
     * @throws UncheckedIOException if a file cannot be read
     */
    public static WireSuite load(Path folder) {
        SuiteSetting setting = SuiteSetting.read(json(folder.resolve(SETTING)), SETTING);
        List<ConformanceCase> cases = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            cases.addAll(new CaseFileReader(setting, name).read(json(file)));
        }
        if (cases.isEmpty()) {
            throw new CaseFileException(folder.toString(), "holds no cases");
        }
        cases.sort(Comparator.comparing(ConformanceCase::id));
        return new WireSuite(cases);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.equals(folder.resolve(SETTING)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue json(Path file) {
        try {
            return JsonReader.read(Files.readAllBytes(file));
        } catch (MalformedJsonException e) {
            throw new CaseFileException(file.toString(), e.getMessage() == null ? "is no JSON" : e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
