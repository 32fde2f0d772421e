package dev.mizan.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The settings of an element: its Java module's, as its packages from the outermost on change them. */
final class Modules {

    private final Elements elements;
    private final Map<String, ModuleSettings> known = new HashMap<>();

    Modules(Elements elements) {
        this.elements = elements;
    }

    ModuleSettings of(Element element) {
        PackageElement home = elements.getPackageOf(element);
        String name = home.getQualifiedName().toString();
        ModuleSettings settings = known.get(name);
        if (settings == null) {
            settings = find(name, elements.getModuleOf(element));
            known.put(name, settings);
        }
        return settings;
    }

    private ModuleSettings find(String packageName, @Nullable ModuleElement module) {
        if (packageName.isEmpty()) {
            return Optional.ofNullable(module)
                    .flatMap(java -> Mirror.find(java, Vocabulary.MODULE))
                    .map(ModuleSettings.DEFAULTS::with)
                    .orElse(ModuleSettings.DEFAULTS);
        }
        ModuleSettings around = find(parent(packageName), module);
        return annotation(packageName, module).map(around::with).orElse(around);
    }

    private Optional<Mirror> annotation(String packageName, @Nullable ModuleElement module) {
        PackageElement found = module == null
                ? elements.getPackageElement(packageName)
                : elements.getPackageElement(module, packageName);
        return Optional.ofNullable(found).flatMap(element -> Mirror.find(element, Vocabulary.MODULE));
    }

    private static String parent(String packageName) {
        int dot = packageName.lastIndexOf('.');
        return dot < 0 ? "" : packageName.substring(0, dot);
    }
}
