package dev.mizan.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a small suite of its own. */
final class CaseFolder {

    static final String SETTING = """
            {
              "about": "a test",
              "values": {"base": "/base", "name": "ann"},
              "patterns-in-strings": {"word": "[a-z]+", "sentence": "[^\\"]+"},
              "patterns-of-values": {"json": ".*"},
              "headers-of-every-answer": {"Cache-Control": "no-store", "Vary": null},
              "preparations": {
                "token": [
                  {
                    "request": {"get": "/token"},
                    "expect": {"status": 200, "any": true},
                    "capture": {"cookie-name": {"json": "/cookie/name"}, "token": {"cookie": "${cookie-name}"}}
                  }
                ]
              }
            }
            """;

    private final Path folder;

    CaseFolder(Path folder) {
        this.folder = folder;
        write("suite.json", SETTING);
    }

    CaseFolder write(String file, String content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The one case {@code test/it} with these members. */
    WireCase only(String members) {
        write("test.json", "{\"about\": \"a test\", \"cases\": {\"it\": {\"why\": \"A rule.\", " + members + "}}}");
        return load().cases().getFirst();
    }

    WireSuite load() {
        return WireSuite.load(folder);
    }
}
