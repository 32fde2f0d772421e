package dev.mizan.afi.board.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a command could print wrong.
 *
 * @param name what it does, in kebab case
 * @param capability the capability of the board that is broken with it
 * @param part the place in the JSON that the report of the case has to name
 * @param found the case that has to find it
 * @param edit what {@code sed} does to each line that is printed
 */
record CommandFault(String name, String capability, String part, String found, String edit) {

    private static final String MANIFEST = "edge-manifest";

    static List<CommandFault> all() {
        return List.of(
                new CommandFault(
                        "answers-of-somebody-shared",
                        MANIFEST,
                        "/contexts/account/user_scoped",
                        "manifest/manifest/user-scoped",
                        "s/\"user_scoped\": *true/\"user_scoped\": false/"),
                new CommandFault(
                        "pages-of-a-context-lost",
                        MANIFEST,
                        "/contexts/user/page_routes",
                        "manifest/manifest/context",
                        "s/\"page_routes\": *\\[[^]]*]/\"page_routes\": []/"),
                new CommandFault(
                        "scope-of-a-mutation-lost",
                        MANIFEST,
                        "/mutations/update_profile/auto_scoped_params",
                        "manifest/manifest/mutation",
                        "s/\"user\": *\\[\"user_id\"]/\"user\": []/"));
    }

    /** The words that run {@code command} with this fault. */
    List<String> around(List<String> command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "\"$@\" | sed '" + edit + "'", "sh"));
        words.addAll(command);
        return words;
    }
}
