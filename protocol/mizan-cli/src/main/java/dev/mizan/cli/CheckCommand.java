package dev.mizan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mizan check}. */
@Command(
        name = "check",
        description = "Says in words what each mutation makes stale, and who may call what.",
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class,
        footerHeading = "%n",
        footer = {"Needs compiled classes: a bare contract does not say who may call."})
final class CheckCommand implements Callable<Integer> {

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
        BareContract.refuse(settings, linked.whole(), "which says who may call");
        new GraphReport(linked).print(spec.commandLine().getOut());
        return 0;
    }
}
