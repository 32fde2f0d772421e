package dev.mizan.cli;

import dev.mizan.codegen.ClientFolder;
import dev.mizan.ir.MizanIr;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mizan generate}. */
@Command(
        name = "generate",
        description = "Emits the client into the output folder.",
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class,
        footerHeading = "%n",
        footer = {
            "Files that are up to date are not touched, files of earlier runs that are no",
            "longer emitted are removed, and your own files in the folder stay."
        })
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @ArgGroup
    private final Mode mode = new Mode();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    /** One of these, or neither. */
    static final class Mode {
        @Option(names = "--check", description = "Writes nothing; exit code 1 if the client is out of date.")
        private boolean check;

        @Option(
                names = "--watch",
                description = "Stays, and emits again whenever the contract changes; compiles a Java project itself.")
        private boolean watch;
    }

    @Override
    public Integer call() throws Exception {
        if (mode.watch) {
            PrintWriter out = spec.commandLine().getOut();
            return WatchLoop.run(configuration.file(), out, spec.commandLine().getErr());
        }
        Configuration settings = configuration.read();
        Progress progress = Progress.on(spec.commandLine().getErr());
        MizanIr contract = new ContractLoader(progress).load(settings.source()).contract();
        boolean upToDate = true;
        for (Client.Made made : make(settings, contract)) {
            ClientFolder.Changes changes = mode.check ? made.compare() : made.write();
            print(made.client(), changes);
            upToDate &= changes.none();
        }
        return mode.check && !upToDate ? MizanCommand.FINDINGS : 0;
    }

    /** All clients before any is written, so that a refusal leaves every folder as it was. */
    static List<Client.Made> make(Configuration settings, MizanIr contract) throws InputException {
        List<Client.Made> made = new ArrayList<>();
        for (Client client : settings.clients()) {
            made.add(client.make(contract));
        }
        for (Client.Made one : made) {
            one.compare();
        }
        return made;
    }

    private void print(Client client, ClientFolder.Changes changes) {
        PrintWriter out = spec.commandLine().getOut();
        if (changes.none()) {
            out.println(client.shown() + ": up to date, " + Words.count(changes.unchanged(), "file"));
            return;
        }
        out.println(mode.check ? client.shown() + ": out of date, run `mizan generate`" : client.shown());
        list(out, mode.check ? "missing " : "created ", "green", changes.created());
        list(out, mode.check ? "differs " : "changed ", "yellow", changes.changed());
        list(out, mode.check ? "obsolete" : "removed ", "red", changes.removed());
        if (changes.unchanged() > 0) {
            out.println("  as before  " + Words.count(changes.unchanged(), "file"));
        }
    }

    private static void list(PrintWriter out, String word, String colour, List<String> paths) {
        for (String path : paths) {
            out.println("  " + Ansi.AUTO.string("@|" + colour + " " + word + "|@") + "   " + path);
        }
    }
}
