package dev.mizan.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The dependency table: every module, its package, and the modules it may use. */
enum Module {
    ANNOTATIONS("cores/mizan-annotations", "dev.mizan.annotations", Set.of()),
    IR("cores/mizan-ir", "dev.mizan.ir", Set.of()),
    PROCESSOR("cores/mizan-processor", "dev.mizan.processor", Set.of("mizan-ir")),
    RUNTIME("cores/mizan-runtime", "dev.mizan.runtime", Set.of("mizan-annotations", "mizan-ir")),
    TOKENS("cores/mizan-tokens", "dev.mizan.tokens", Set.of("mizan-runtime", "mizan-annotations")),
    CACHE_REDIS(
            "cores/mizan-cache-redis",
            "dev.mizan.cache.redis",
            Set.of("mizan-runtime", "mizan-annotations", "mizan-ir")),
    CLIENT_JAVA("frontends/client-java", "dev.mizan.client", Set.of()),
    CODEGEN("protocol/mizan-codegen", "dev.mizan.codegen", Set.of("mizan-ir")),
    CLI("protocol/mizan-cli", "dev.mizan.cli", Set.of("mizan-codegen", "mizan-ir")),
    MAVEN_PLUGIN("protocol/mizan-maven-plugin", "dev.mizan.maven", Set.of("mizan-cli")),
    SPRING_BOOT(
            "backends/mizan-spring-boot",
            "dev.mizan.springboot",
            Set.of("mizan-runtime", "mizan-tokens", "mizan-annotations", "mizan-ir")),
    SPRING_BOOT_STARTER(
            "backends/mizan-spring-boot-starter",
            "dev.mizan.springboot.starter",
            Set.of("mizan-spring-boot", "mizan-annotations")),
    QUARKUS(
            "backends/mizan-quarkus/runtime",
            "dev.mizan.quarkus",
            Set.of("mizan-runtime", "mizan-annotations", "mizan-ir")),
    QUARKUS_DEPLOYMENT("backends/mizan-quarkus/deployment", "dev.mizan.quarkus.deployment", Set.of("mizan-quarkus")),
    DESKTOP("backends/mizan-desktop", "dev.mizan.desktop", Set.of("mizan-runtime", "mizan-annotations", "mizan-ir")),
    HELIDON("backends/mizan-helidon", "dev.mizan.helidon", Set.of("mizan-runtime", "mizan-annotations", "mizan-ir"));

    final String folder;
    final String rootPackage;
    final Set<String> uses;

    Module(String folder, String rootPackage, Set<String> uses) {
        this.folder = folder;
        this.rootPackage = rootPackage;
        this.uses = uses;
    }

    /** The artifact, which is the folder's name; the two halves of an extension of Quarkus share a folder. */
    String artifact() {
        return folder.substring(folder.indexOf('/') + 1).replace("/runtime", "").replace('/', '-');
    }

    /** The packages of every module that this one may not use. */
    List<String> forbiddenPackages() {
        return Arrays.stream(values())
                .filter(other -> other != this && !uses.contains(other.artifact()))
                .filter(other -> !(rootPackage + ".").startsWith(other.rootPackage + "."))
                .filter(other -> !other.rootPackage.startsWith(rootPackage + "."))
                .map(other -> other.rootPackage + "..")
                .toList();
    }
}
