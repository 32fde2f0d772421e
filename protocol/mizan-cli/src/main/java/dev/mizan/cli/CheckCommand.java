package dev.mizan.cli;

import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import java.util.List;
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
        refuseBare(settings, linked.whole());
        new GraphReport(linked).print(spec.commandLine().getOut());
        return 0;
    }

    private static void refuseBare(Configuration settings, MizanIr whole) throws InputException {
        List<String> bare = whole.functions().stream()
                .filter(function -> function.server().isEmpty())
                .map(FunctionDef::name)
                .toList();
        if (!bare.isEmpty()) {
            throw new InputException(settings.file() + ": the source is a bare contract: " + Words.some(bare)
                    + " without a server part (expected: what the annotation processor wrote, which says who may call)."
                    + " Use [source.java] here.");
        }
    }
}
