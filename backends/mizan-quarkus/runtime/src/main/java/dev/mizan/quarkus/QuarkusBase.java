package dev.mizan.quarkus;

import dev.mizan.runtime.spi.MizanSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests belong to the protocol: those whose path, exactly as sent, lies below the base.
 *
 * @param rootPath the application's root, {@code ""} or a path without a trailing slash
 */
record QuarkusBase(String rootPath, MizanSettings settings) {

    /** The base of an application at {@code rootPath}, as {@code quarkus.http.root-path} has it. */
    static QuarkusBase at(String rootPath, MizanSettings settings) {
        String plain = rootPath.endsWith("/") ? rootPath.substring(0, rootPath.length() - 1) : rootPath;
        return new QuarkusBase(plain, settings);
    }

    /** The part of {@code path} below the base, still percent-encoded; empty if it lies elsewhere. */
    Optional<String> below(@Nullable String path) {
        return path == null || !path.startsWith(rootPath)
                ? Optional.empty()
                : settings.below(path.substring(rootPath.length()));
    }

    /** The part of {@code path} below the application's root. */
    String belowRoot(@Nullable String path) {
        return path == null ? "" : path.startsWith(rootPath) ? path.substring(rootPath.length()) : path;
    }
}
