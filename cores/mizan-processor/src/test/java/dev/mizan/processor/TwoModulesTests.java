package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.TypeDef;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules compiled apart: the second knows the first only as classes. */
final class TwoModulesTests {

    private static final String IMPORTS = "import dev.mizan.annotations.*; import java.util.*;\n";

    @TempDir
    private Path dir;

    private Path shared;
    private Path app;

    @BeforeEach
    void compile() throws IOException {
        shared = Files.createDirectory(dir.resolve("shared"));
        app = Files.createDirectory(dir.resolve("app"));
        compile(
                shared,
                "",
                "com/shared/Owner.java",
                "package com.shared;\n" + IMPORTS + """
                /** Somebody with pets. */
                @MizanType public record Owner(int id, String name, Kind kind) {
                    /** What sort of owner. */
                    public enum Kind { PERSON, FARM }
                }
                """,
                "com/shared/OwnersContext.java",
                "package com.shared;\n" + IMPORTS + """
                /** All owners. */
                @MizanContext public record OwnersContext() {}
                """,
                "com/shared/Owners.java",
                "package com.shared;\n" + IMPORTS + """
                public class Owners {
                    @Client(context = OwnersContext.class) public List<Owner> allOwners() { return List.of(); }
                    @MizanContext public record CityContext(String city) {}
                    @Client(context = CityContext.class)
                    public List<Owner> ownersOfCity(String city) { return List.of(); }
                }
                """);
        compile(app, shared.toString(), "com/app/Registration.java", "package com.app;\n" + IMPORTS + """
                import com.shared.*;
                public class Registration {
                    @Client(affects = OwnersContext.class) public Owner register(Owner owner) { return owner; }
                    @Client(merge = OwnersContext.class, mergeKey = "id") public Owner rename(int id) { return null; }
                    @Client(affectsFunctions = "ownersOfCity") public void move(String city) {}
                }
                """);
    }

    @Test
    void typeOfTheOtherModule_keepsTheDocItWasPublishedWith() throws IOException {
        MizanIr linked = linked();

        assertThat(linked.types()).extracting(TypeDef::name).containsExactly("Owner", "OwnerKind");
        assertThat(linked.types().getFirst().doc()).contains("Somebody with pets.");
        assertThat(linked.types().getLast().doc()).contains("What sort of owner.");
    }

    @Test
    void contextOfTheOtherModule_isAffectedAndMergedInto() throws IOException {
        List<FunctionDef> functions = linked().functions();

        assertThat(functions)
                .extracting(FunctionDef::name)
                .containsExactly("allOwners", "move", "ownersOfCity", "register", "rename");
        assertThat(functions.get(3).affects()).hasSize(1);
        assertThat(functions.get(4).merges().getFirst().slot()).contains("allOwners");
    }

    @Test
    void functionOfTheOtherModule_isAffectedInItsContextAndScope() throws IOException {
        assertThat(linked().functions().get(1).affects())
                .containsExactly(new AffectsDef("city", Optional.of("ownersOfCity"), List.of("city")));
    }

    private MizanIr linked() throws IOException {
        List<Linker.Fragment> fragments = new ArrayList<>();
        for (Path module : List.of(shared, app)) {
            for (String name : Files.readAllLines(module.resolve("META-INF/mizan/index"))) {
                String text = Files.readString(module.resolve("META-INF/mizan").resolve(name));
                fragments.add(new Linker.Fragment(name, KdlReader.read(name, text)));
            }
        }
        return Linker.link(fragments);
    }

    private static void compile(Path out, String classPath, String... pathsAndTexts) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            Path file = out.resolve("src").resolve(pathsAndTexts[i]);
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, pathsAndTexts[i + 1]));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String path = classPath + File.pathSeparator + System.getProperty("java.class.path");
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of("-d", out.toString(), "-cp", path),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new MizanProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }
}
