package dev.mizan.cli;

import dev.mizan.ir.KdlWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mizan ir}. */
@Command(
        name = "ir",
        description = "Prints the contract as one KDL document: the bytes that server and client agree on.",
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class)
final class IrCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Configuration settings = configuration.readSource();
        Progress progress = Progress.on(spec.commandLine().getErr());
        ContractLoader.Linked linked = new ContractLoader(progress).load(settings.source());
        spec.commandLine().getOut().print(KdlWriter.write(linked.contract()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
