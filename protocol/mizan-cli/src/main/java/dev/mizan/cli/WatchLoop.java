package dev.mizan.cli;

import dev.mizan.codegen.ClientFolder.Changes;
import dev.mizan.codegen.CodegenException;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code mizan generate --watch}: emits, waits for a change, compiles what was saved, and emits again. */
final class WatchLoop {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long GOODBYE_MILLIS = 3_000;

    private final Path file;
    private final PrintWriter out;
    private final PrintWriter err;
    private final FileWatch watch;
    private final Progress progress;
    private final ContractLoader loader;
    private final CountDownLatch over = new CountDownLatch(1);

    private Optional<Configuration> settings = Optional.empty();
    private volatile boolean ending;
    private volatile Optional<ProjectBuild> build = Optional.empty();
    private Snapshot configuration = Snapshot.NONE;
    private Snapshot sources = Snapshot.NONE;
    private Snapshot contract = Snapshot.NONE;

    private WatchLoop(Path file, PrintWriter out, PrintWriter err, FileWatch watch) {
        this.file = file;
        this.out = out;
        this.err = err;
        this.watch = watch;
        this.progress = Progress.on(err);
        this.loader = new ContractLoader(progress);
    }

    /**
     * Runs until the process is told to end.
     *
     * @throws InputException if there is nothing to watch at the start
     * @throws IOException if the system cannot watch
     */
    static int run(Path file, PrintWriter out, PrintWriter err) throws InputException, IOException {
        Configuration first = ConfigurationReader.read(file);
        try (FileWatch watch = new FileWatch(FileSystems.getDefault().newWatchService())) {
            WatchLoop loop = new WatchLoop(file, out, err, watch);
            loop.endCleanly();
            loop.greet(first);
            watch.watch(List.of(file));
            loop.turns();
        }
        return 0;
    }

    /** The end waits until a folder is written whole, and takes the compiler along. */
    private void endCleanly() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending = true;
            try {
                watch.close();
                build.ifPresent(ProjectBuild::stop);
                over.await(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (IOException | InterruptedException late) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void greet(Configuration first) {
        String compiled = switch (first.source()) {
            case ContractSource.Java java ->
                ProjectBuild.of(java)
                        .map(found -> ", compiling with `" + found.line() + "` in " + found.folder())
                        .orElse(", compiled by others");
            case ContractSource.Kdl kdl -> "";
            case ContractSource.Script script -> "";
        };
        say(out, "watching " + subject(first.source()) + compiled + ". Ctrl+C ends it.");
    }

    private static String subject(ContractSource source) {
        return switch (source) {
            case ContractSource.Java java -> java.project().map(Path::toString).orElse("the class path");
            case ContractSource.Kdl kdl -> kdl.file().toString();
            case ContractSource.Script script -> "the files of `" + script.line() + "`";
        };
    }

    private void turns() throws IOException {
        try {
            do {
                turn();
            } while (watch.await());
        } catch (ClosedWatchServiceException told) {
            // to end, in the middle of a turn
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
        }
    }

    private void turn() throws IOException {
        try {
            long begin = System.nanoTime();
            if (changed()) {
                emit(begin);
            }
        } catch (InputException | CodegenException problem) {
            if (ending) {
                return;
            }
            say(err, "the clients stay as they are:");
            MizanCommand.report(problem, err);
        }
    }

    /** Compiles if sources changed, and tells whether there is something to emit. */
    private boolean changed() throws InputException, IOException {
        boolean configured = configure();
        if (settings.isEmpty()) {
            return false;
        }
        watchAll(settings.get());
        WatchedInputs inputs = WatchedInputs.of(settings.get().source());
        boolean compiled = compile(inputs, configured);
        watchAll(settings.get());
        Snapshot now = Snapshot.of(inputs.contract());
        boolean other = !now.equals(contract);
        contract = now;
        return configured || compiled || other;
    }

    private boolean configure() throws InputException {
        Snapshot now = Snapshot.of(List.of(file));
        if (now.equals(configuration)) {
            return false;
        }
        configuration = now;
        settings = Optional.empty();
        Configuration read = ConfigurationReader.read(file);
        settings = Optional.of(read);
        build = read.source() instanceof ContractSource.Java java ? ProjectBuild.of(java) : Optional.empty();
        return true;
    }

    private void watchAll(Configuration read) throws IOException {
        List<Path> paths = new ArrayList<>(WatchedInputs.of(read.source()).all());
        paths.add(file);
        watch.watch(paths);
    }

    private boolean compile(WatchedInputs inputs, boolean first) throws InputException {
        Snapshot before = sources;
        sources = Snapshot.of(inputs.sources());
        boolean stale = first ? sources.mayBeNewerThan(Snapshot.of(inputs.contract())) : !sources.equals(before);
        if (build.isEmpty() || !stale) {
            return false;
        }
        ProjectBuild found = build.get();
        ProjectBuild.Outcome outcome = progress.during("compiling " + found.folder(), found::run);
        if (!outcome.passed()) {
            throw new InputException(found.folder() + ": `" + found.line() + "` failed\n" + outcome.output());
        }
        return true;
    }

    private void emit(long begin) throws InputException {
        Configuration read = settings.orElseThrow();
        MizanIr loaded = loader.load(read.source()).contract();
        for (Client.Made made : GenerateCommand.make(read, loaded)) {
            Changes changes = made.write();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            say(out, made.client().shown() + ": " + summary(changes) + " (" + millis + " ms)");
        }
    }

    private static String summary(Changes changes) {
        if (changes.none()) {
            return "up to date";
        }
        List<String> parts = new ArrayList<>();
        add(parts, "created", changes.created());
        add(parts, "changed", changes.changed());
        add(parts, "removed", changes.removed());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String word, List<String> paths) {
        if (!paths.isEmpty()) {
            parts.add(word + " " + Words.some(paths));
        }
    }

    private static void say(PrintWriter writer, String line) {
        writer.println(LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + " " + line);
        writer.flush();
    }
}
