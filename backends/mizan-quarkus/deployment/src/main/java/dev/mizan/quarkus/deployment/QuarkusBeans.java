package dev.mizan.quarkus.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The beans: those of the adapter, of the application's functions and of its guards. */
class QuarkusBeans {

    private static final DotName CLIENT = DotName.createSimple("dev.mizan.annotations.Client");
    private static final DotName GUARD = DotName.createSimple("dev.mizan.annotations.Guard");
    private static final DotName SINGLETON = DotName.createSimple("jakarta.inject.Singleton");
    private static final String PACKAGE = "dev.mizan.quarkus.";
    private static final List<String> EXTRACTORS = Stream.of("OfList", "OfIterable", "OfMapKeys", "OfMapValues")
            .map(name -> "dev.mizan.runtime.dispatch.BoundedElements$" + name)
            .toList();

    @BuildStep
    AdditionalBeanBuildItem adapter(Capabilities capabilities) {
        AdditionalBeanBuildItem.Builder beans =
                AdditionalBeanBuildItem.builder().setUnremovable();
        add(beans, "QuarkusConfiguration", "QuarkusServer", "QuarkusThreads", "QuarkusViews");
        add(beans, "QuarkusPropagation", "QuarkusInjectables", "QuarkusFailures");
        if (capabilities.isPresent(Capability.SECURITY)) {
            add(beans, "QuarkusSecurityConfiguration");
        }
        if (capabilities.isPresent(Capability.TRANSACTIONS)) {
            add(beans, "QuarkusTransactions");
            if (capabilities.isPresent(Capability.AGROAL)) {
                add(beans, "QuarkusSnapshots");
            }
        }
        if (capabilities.isPresent(Capability.RESTEASY_REACTIVE)) {
            add(beans, "QuarkusRestViews");
        }
        return beans.build();
    }

    private static void add(AdditionalBeanBuildItem.Builder beans, String... names) {
        for (String name : names) {
            beans.addBeanClass(PACKAGE + name);
        }
    }

    /**
     * Classes with server functions, and guards. Those without a scope are singletons; nobody injects them, as they are
     * asked for by type, so they are kept.
     */
    @BuildStep
    AdditionalBeanBuildItem application(CombinedIndexBuildItem index) {
        AdditionalBeanBuildItem.Builder beans =
                AdditionalBeanBuildItem.builder().setUnremovable().setDefaultScope(SINGLETON);
        Stream.concat(owners(index.getIndex()), index.getIndex().getAllKnownImplementations(GUARD).stream())
                .filter(type -> !type.isInterface() && !type.isAbstract())
                .map(type -> type.name().toString())
                .distinct()
                .sorted()
                .forEach(beans::addBeanClass);
        return beans.build();
    }

    /** Quarkus's validator factory takes no extractors later on. */
    @BuildStep
    AdditionalIndexedClassesBuildItem indexed() {
        return new AdditionalIndexedClassesBuildItem(EXTRACTORS.toArray(String[]::new));
    }

    @BuildStep
    @Nullable
    AdditionalBeanBuildItem extractors(Capabilities capabilities) {
        return capabilities.isPresent(Capability.HIBERNATE_VALIDATOR)
                ? AdditionalBeanBuildItem.builder()
                        .setUnremovable()
                        .setDefaultScope(SINGLETON)
                        .addBeanClasses(EXTRACTORS)
                        .build()
                : null;
    }

    private static Stream<ClassInfo> owners(IndexView index) {
        return index.getAnnotations(CLIENT).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(annotation -> annotation.target().asMethod().declaringClass());
    }
}
