package dev.mizan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads the documents of a source, whatever kind it is. */
final class SourceReader {

    private static final int SCRIPT_MINUTES = 10;

    private SourceReader() {}

    static List<Document> read(ContractSource source, Progress progress) throws InputException {
        return switch (source) {
            case ContractSource.Java java -> JavaFragments.read(java);
            case ContractSource.Kdl kdl -> List.of(new Document(kdl.file().toString(), text(kdl.file())));
            case ContractSource.Script script ->
                progress.during("running " + script.line(), () -> List.of(new Document(name(script), run(script))));
        };
    }

    /**
     * The text of a document in a file.
     *
     * @throws InputException if there is none, or it is not UTF-8
     */
    static String text(Path file) throws InputException {
        if (!Files.exists(file)) {
            throw new InputException(file + ": there is no such file (expected: a KDL document)");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(file + ": is not UTF-8 (expected: a KDL document as UTF-8)");
        } catch (IOException failure) {
            throw new InputException(file + ": cannot be read (expected: a KDL document): " + reason(failure));
        }
    }

    /** What the system said about a file, without the file's name. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException inTheWay -> "is a file, and a folder is needed";
            case NoSuchFileException absent -> "there is no such file";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default ->
                Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName());
        };
    }

    private static String name(ContractSource.Script script) {
        return "output of " + script.line();
    }

    private static String run(ContractSource.Script script) throws InputException {
        try {
            Process process = new ProcessBuilder(script.command())
                    .directory(script.folder().toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                process.getOutputStream().close();
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(SCRIPT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new InputException("source.script.command: `" + script.line() + "` ended with "
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
            throw new InputException("source.script.command: `" + script.line() + "` cannot be run in "
                    + script.folder().toAbsolutePath().normalize() + ": " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InputException("source.script.command: `" + script.line() + "` was interrupted");
        }
    }
}
