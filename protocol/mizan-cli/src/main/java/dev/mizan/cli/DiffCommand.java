package dev.mizan.cli;

import dev.mizan.ir.MizanIr;
import dev.mizan.ir.diff.Change;
import dev.mizan.ir.diff.ContractDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mizan diff}. */
@Command(
        name = "diff",
        description = "Says what changed between two contracts, and whom it breaks.",
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class,
        footerHeading = "%n",
        footer = {"Exit code 1 if clients of the older contract break when the server has the newer one."})
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(index = "0", paramLabel = "OLD", description = "The older contract, a KDL document.")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path older;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            arity = "0..1",
            description = "The newer contract; without it the one that the settings lead to.")
    @Nullable
    private Path newer;

    @Option(
            names = "--both-ways",
            description = "Exit code 1 also if newer clients break with a server that has the older contract.")
    private boolean bothWays;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ContractLoader loader =
                new ContractLoader(Progress.on(spec.commandLine().getErr()));
        MizanIr from = loader.load(new ContractSource.Kdl(older)).contract();
        MizanIr to = loader.load(newerSource()).contract();
        List<Change> changes = ContractDiff.between(from, to);
        DiffReport.print(changes, spec.commandLine().getOut());
        return changes.stream().anyMatch(this::counts) ? MizanCommand.FINDINGS : 0;
    }

    private ContractSource newerSource() throws InputException {
        return newer == null ? configuration.readSource().source() : new ContractSource.Kdl(newer);
    }

    private boolean counts(Change change) {
        return bothWays
                ? change.breaksOnTheWire()
                : !change.oldClientNewServer().compatible();
    }
}
