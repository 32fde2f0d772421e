package dev.mizan.cli;

import dev.mizan.codegen.CodegenException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mizan}. */
@Command(
        name = "mizan",
        description = "Typed clients out of annotated Java methods.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            IrCommand.class,
            ManifestCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:findings: a client that is out of date, a change that breaks clients",
            "2:wrong usage, or input that cannot be used"
        })
public final class MizanCommand implements Runnable {

    /** Found something, such as a client that is out of date. */
    static final int FINDINGS = 1;

    /** Wrong usage, or input that cannot be used. */
    static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    private MizanCommand() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the command line; gives the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new MizanCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command))
                .execute(args);
    }

    private static int report(Exception failure, CommandLine command) {
        report(failure, command.getErr());
        return UNUSABLE;
    }

    /** Says what is wrong, one line for each problem. */
    static void report(Exception failure, PrintWriter err) {
        switch (failure) {
            case InputException input -> input.problems().forEach(problem -> error(err, problem));
            case CodegenException refused -> refused.problems().forEach(problem -> error(err, problem));
            default -> {
                error(err, "a fault in mizan itself; please report it with what follows");
                failure.printStackTrace(err);
            }
        }
        err.flush();
    }

    private static void error(PrintWriter err, String problem) {
        err.println(Ansi.AUTO.string("@|bold,red error|@ ") + problem);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = MizanCommand.class.getPackage().getImplementationVersion();
            return new String[] {"mizan " + (version == null ? "(not packaged)" : version)};
        }
    }
}
