package dev.mizan.cli;

import dev.mizan.ir.IrException;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.Linker.Fragment;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Loads the contract of a source: reads it, links its fragments and leaves out what clients do not see. */
final class ContractLoader {

    private static final int SCRIPT_MINUTES = 10;

    private ContractLoader() {}

    /**
     * The contract.
     *
     * @throws InputException if the source cannot be read or its document is refused
     */
    static MizanIr load(ContractSource source) throws InputException {
        try {
            return Linker.contract(Linker.link(fragments(source)));
        } catch (IrException refused) {
            throw new InputException(
                    refused.problems().stream().map(Problem::toString).toList());
        }
    }

    private static List<Fragment> fragments(ContractSource source) throws InputException {
        return switch (source) {
            case ContractSource.Java java -> JavaFragments.read(java);
            case ContractSource.Kdl kdl -> List.of(fragment(kdl.file().toString(), read(kdl.file())));
            case ContractSource.Script script -> List.of(fragment(name(script), run(script)));
        };
    }

    /** The fragment in {@code text}. */
    static Fragment fragment(String name, String text) {
        return new Fragment(name, KdlReader.read(name, text));
    }

    private static String read(Path file) throws InputException {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new InputException(
                    file + ": cannot be read (expected: a KDL document as UTF-8, see source.kdl.file)");
        }
    }

    private static String name(ContractSource.Script script) {
        return "output of " + String.join(" ", script.command());
    }

    private static String run(ContractSource.Script script) throws InputException {
        String command = String.join(" ", script.command());
        try {
            Process process = new ProcessBuilder(script.command())
                    .directory(script.folder().toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                process.getOutputStream().close();
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(SCRIPT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new InputException("source.script.command: `" + command + "` ended with "
                            + (process.isAlive()
                                    ? "nothing after " + SCRIPT_MINUTES + " minutes"
                                    : "exit code " + process.exitValue())
                            + " (expected: exit code 0 and a KDL document on its standard output)");
                }
                return text;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new InputException("source.script.command: `" + command + "` cannot be run in " + script.folder()
                    + ": " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted");
        }
    }
}
