package dev.mizan.cli;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientFolder;
import dev.mizan.codegen.ClientFolder.Changes;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/**
 * A client to emit: one folder, one language.
 *
 * @param output the folder that receives it
 * @param request what to emit into it
 */
record Client(Path output, ClientRequest request) {

    /**
     * A client that is made, and not yet written.
     *
     * @param client what it was made for
     * @param files all of it
     */
    record Made(Client client, List<ClientFile> files) {
        Made {
            files = List.copyOf(files);
        }

        /**
         * Makes the folder hold the client.
         *
         * @throws InputException if the folder cannot be written
         */
        Changes write() throws InputException {
            return with(folder -> folder.write(files), "written", "a folder that this user may write");
        }

        /**
         * What {@link #write} would do.
         *
         * @throws InputException if the folder cannot be read
         */
        Changes compare() throws InputException {
            return with(folder -> folder.compare(files), "read", "a folder");
        }

        private Changes with(FolderWork work, String verb, String expected) throws InputException {
            try {
                return work.on(new ClientFolder(client.output()));
            } catch (IOException failure) {
                String place = failure instanceof FileSystemException file && file.getFile() != null
                        ? shown(Path.of(file.getFile()))
                        : client.shown();
                throw new InputException(place + ": cannot be " + verb + ": " + SourceReader.reason(failure)
                        + " (expected: " + expected + " as output, here " + client.shown() + ")");
            }
        }
    }

    @FunctionalInterface
    private interface FolderWork {
        Changes on(ClientFolder folder) throws IOException;
    }

    /** Emits the client of a contract, in memory. */
    Made make(MizanIr contract) {
        return new Made(this, ClientGenerator.generate(contract, request));
    }

    /** The folder as seen from here, if that is shorter. */
    String shown() {
        return shown(output);
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(here) && !absolute.equals(here);
        return (below ? here.relativize(absolute) : absolute).toString();
    }
}
