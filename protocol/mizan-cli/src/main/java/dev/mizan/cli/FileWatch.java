package dev.mizan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes of files and folders, by the system's own notifications. A path that is not there yet, or no
 * longer, is waited for in the nearest folder above it.
 */
final class FileWatch implements Closeable {

    /** One save is several events: what comes this close together is one change. */
    private static final long QUIET_MILLIS = 40;

    private static final WatchEvent.Kind<?>[] EVERYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    FileWatch(WatchService service) {
        this.service = service;
    }

    /**
     * Watches these paths, folders with all below them, and nothing else from now on.
     *
     * @throws IOException if the system grants no more watches
     */
    void watch(Collection<Path> paths) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path path : paths) {
            collect(path.toAbsolutePath().normalize(), folders);
        }
        keys.entrySet().removeIf(entry -> {
            boolean gone =
                    !folders.contains(entry.getKey()) || !entry.getValue().isValid();
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : folders) {
            if (!keys.containsKey(folder) && Files.isDirectory(folder)) {
                keys.put(folder, folder.register(service, EVERYTHING));
            }
        }
    }

    private static void collect(Path path, Set<Path> folders) throws IOException {
        if (!Files.isDirectory(path)) {
            Path above = path.getParent();
            while (above != null && !Files.isDirectory(above)) {
                above = above.getParent();
            }
            Optional.ofNullable(above).ifPresent(folders::add);
            return;
        }
        Optional.ofNullable(path.getParent()).ifPresent(folders::add);
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                folders.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Returns once something happened and it has been quiet for a moment.
     *
     * @return whether to go on; {@code false} once the watch is closed
     */
    boolean await() throws InterruptedException {
        try {
            WatchKey key = service.take();
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
