package dev.mizan.processor;

import dev.mizan.ir.CodePoints;
import dev.mizan.ir.KdlWriter;
import dev.mizan.ir.Linker;
import dev.mizan.processor.model.FragmentAssembly;
import dev.mizan.processor.model.Message;
import dev.mizan.processor.model.Origin;
import dev.mizan.processor.model.Report;
import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.write.RoundWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes sources in the round they are read, and the resources when all rounds are over. */
final class Output {

    private static final String SERVICE = "dev.mizan.runtime.spi.FunctionSource";
    private static final String SERVICES = "META-INF/services/" + SERVICE;
    private static final String INDEX = "META-INF/mizan/index";
    private static final String ADAPTER = "adapter.properties";
    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String SUFFIX = ".kdl";

    private final Filer filer;
    private final Elements elements;
    private final Set<String> written = new HashSet<>();
    private final SortedSet<String> services = new TreeSet<>(CodePoints.ORDER);
    private final SortedMap<String, String> fragments = new TreeMap<>(CodePoints.ORDER);

    Output(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * What the adapter on the class path says of itself; nothing if there is none. It lies in a package, because javac
     * finds nothing below {@code META-INF} of a jar: that is no name of a package.
     */
    Properties adapterProperties() {
        return adapterProperties("dev.mizan.adapter", ADAPTER)
                .or(() -> adapterProperties("", "META-INF/mizan/" + ADAPTER))
                .orElseGet(Properties::new);
    }

    private Optional<Properties> adapterProperties(String inPackage, String name) {
        Properties properties = new Properties();
        try (InputStream in =
                filer.getResource(StandardLocation.CLASS_PATH, inPackage, name).openInputStream()) {
            properties.load(in);
            return Optional.of(properties);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** A class file of the class path. */
    InputStream classFile(String packageName, String fileName) throws IOException {
        return filer.getResource(StandardLocation.CLASS_PATH, packageName, fileName)
                .openInputStream();
    }

    /** Writes the sources that are not written yet, and takes note of the fragments. */
    void write(RoundModel round, Report report) {
        for (RoundWriter.Source source : RoundWriter.write(round, seesGenerated(round))) {
            String name = source.name().canonicalName();
            if (written.add(name)) {
                write(source, report);
            }
            if (source.service()) {
                services.add(name);
            }
        }
        for (Linker.Fragment fragment : new FragmentAssembly(round).all()) {
            fragments.put(fragment.source() + SUFFIX, KdlWriter.write(fragment.ir()));
        }
    }

    private boolean seesGenerated(RoundModel round) {
        return round.owners().stream()
                .map(owner -> elements.getModuleOf(owner.origin().element()))
                .allMatch(module -> module == null || elements.getTypeElement(module, GENERATED) != null);
    }

    private static void exists(RoundWriter.Source source, Report report) {
        report.add(
                Message.GENERATED_CLASS_EXISTS, source.origin(), source.name().canonicalName(), source.subject());
    }

    private void write(RoundWriter.Source source, Report report) {
        if (elements.getTypeElement(source.name().canonicalName()) != null
                && isForeign(source.name().canonicalName())) {
            exists(source, report);
            return;
        }
        try {
            source.file().writeTo(filer);
        } catch (FilerException e) {
            exists(source, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class is somebody else's, and not ours of an earlier, incremental compilation. */
    private boolean isForeign(String name) {
        return elements.getTypeElement(name).getAnnotationMirrors().isEmpty()
                && elements.getTypeElement(name).getInterfaces().stream()
                        .noneMatch(each -> each.toString().startsWith("dev.mizan.runtime."));
    }

    /** Writes fragments, index and services; what an incremental compilation did not see again is kept. */
    void finish() {
        if (services.isEmpty() && fragments.isEmpty()) {
            return;
        }
        SortedSet<String> index = new TreeSet<>(CodePoints.ORDER);
        kept(INDEX).stream()
                .filter(name -> elements.getTypeElement(withoutSuffix(name)) != null)
                .forEach(index::add);
        kept(SERVICES).stream()
                .filter(name -> elements.getTypeElement(name) != null)
                .forEach(services::add);
        fragments.forEach((name, text) -> resource("META-INF/mizan/" + name, text));
        index.addAll(fragments.keySet());
        resource(INDEX, lines(index));
        if (!services.isEmpty()) {
            resource(SERVICES, lines(services));
        }
    }

    /** Reports what a module declaration leaves out: on the module path only its {@code provides} counts. */
    void checkModules(Report report) {
        Map<ModuleElement, List<String>> made = services.stream()
                .filter(name -> moduleOf(name).isPresent())
                .collect(Collectors.groupingBy(name -> moduleOf(name).orElseThrow()));
        made.forEach((module, names) -> {
            List<String> missing = new ArrayList<>(names);
            missing.removeAll(provided(module));
            if (!missing.isEmpty()) {
                report.add(
                        Message.MODULE_WITHOUT_PROVIDES,
                        Origin.of(module),
                        module.getQualifiedName(),
                        String.join(", ", missing),
                        String.join(", ", names));
            }
        });
    }

    private Optional<ModuleElement> moduleOf(String name) {
        return Optional.ofNullable(elements.getTypeElement(name))
                .map(elements::getModuleOf)
                .filter(module -> !module.isUnnamed());
    }

    private static List<String> provided(ModuleElement module) {
        return ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(provides -> provides.getService().getQualifiedName().contentEquals(SERVICE))
                .flatMap(provides -> provides.getImplementations().stream())
                .map(implementation -> implementation.getQualifiedName().toString())
                .toList();
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static String lines(SortedSet<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private List<String> kept(String name) {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", name);
            return file.getCharContent(true)
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | IllegalStateException e) {
            return List.of();
        }
    }

    private void resource(String name, String text) {
        try {
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name);
            try (OutputStream out = file.openOutputStream()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
