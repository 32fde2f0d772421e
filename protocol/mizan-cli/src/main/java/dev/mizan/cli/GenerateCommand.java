package dev.mizan.cli;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientFolder;
import dev.mizan.codegen.ClientGenerator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(names = "--check", description = "Writes nothing; exit code 1 if the client is out of date.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Configuration settings = configuration.read();
        List<ClientFile> files = ClientGenerator.generate(ContractLoader.load(settings.source()), settings.client());
        ClientFolder folder = new ClientFolder(settings.output());
        ClientFolder.Changes changes = check ? folder.compare(files) : folder.write(files);
        print(settings.output(), changes);
        return check && !changes.none() ? MizanCommand.FINDINGS : 0;
    }

    private void print(Path output, ClientFolder.Changes changes) {
        PrintWriter out = spec.commandLine().getOut();
        Path shown = shortest(output);
        if (changes.none()) {
            out.println(shown + ": up to date, " + count(changes.unchanged()));
            return;
        }
        out.println(check ? shown + ": out of date, run `mizan generate`" : shown.toString());
        list(out, check ? "missing " : "created ", "green", changes.created());
        list(out, check ? "differs " : "changed ", "yellow", changes.changed());
        list(out, check ? "obsolete" : "removed ", "red", changes.removed());
        if (changes.unchanged() > 0) {
            out.println("  as before  " + count(changes.unchanged()));
        }
    }

    private static void list(PrintWriter out, String word, String colour, List<String> paths) {
        for (String path : paths) {
            out.println("  " + Ansi.AUTO.string("@|" + colour + " " + word + "|@") + "   " + path);
        }
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }

    /** The path as seen from here, if that is shorter. */
    private static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        Path relative = absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute;
        return relative;
    }
}
