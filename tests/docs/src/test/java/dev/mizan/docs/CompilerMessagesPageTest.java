package dev.mizan.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.processor.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of compiler messages is written from the messages; {@code -Dgoldens.update=true} writes it again. */
class CompilerMessagesPageTest {

    private static final Path PAGE = Snippet.ROOT.resolve("docs/reference/compiler-messages.md");

    /** The messages whose words come from the rules over the whole contract. */
    private static final Map<Message, String> RULES = Map.ofEntries(
            entry(
                    Message.NAME_BAD,
                    "A name has a character that cannot stand in a header; letters, digits, `_`, `-`, `.` can."),
            entry(Message.FUNCTION_NAME_TAKEN, "Two functions have one wire name."),
            entry(Message.NAME_COLLISION, "A function and a context have one name; they share one name space."),
            entry(Message.CAMEL_COLLISION, "Two functions would have one name in emitted clients."),
            entry(
                    Message.CONTEXT_PARAM_MISSING,
                    "A member declares a param without a default that the context does not have."),
            entry(Message.CONTEXT_PARAM_TYPE, "The members of a context declare a param with different types."),
            entry(Message.CONTEXT_PARAM_DEFAULT, "The members of a context declare a param with different defaults."),
            entry(Message.AFFECTS_BROAD, "No argument has the name and type of a param: every instance becomes stale."),
            entry(
                    Message.AFFECTED_FUNCTION_UNKNOWN,
                    "`affectsFunctions` names no member of a context. Did you mean …?"),
            entry(Message.MERGE_WITHOUT_RESULT, "`merge` on a function without a result."),
            entry(Message.MERGE_WITHOUT_SLOT, "No member of the context takes a result of this type."),
            entry(Message.MERGE_AMBIGUOUS, "Several members take a result of this type; `mergeSlot` names one."),
            entry(Message.MERGE_BAD_SLOT, "`mergeSlot` names no member that takes this result."),
            entry(Message.MERGE_BAD_KEY, "The key of an upsert is no component of the element."),
            entry(Message.MERGE_REFETCHES, "The merge cannot name its instance, so clients fetch it again."));

    @Test
    void page_isWrittenFromTheMessages() throws IOException {
        String page = page();
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Compiler messages

                Everything the processor says. `…` stands for the evidence: the class, the name, the value. Every
                message is reported on the element that it is about, and all of a compilation at once.

                | message | severity | text |
                | --- | --- | --- |
                """);
        for (Message message : Message.values()) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            message,
                            message.severity().name().toLowerCase(Locale.ROOT),
                            text(message).replace("|", "\\|").replace("<", "&lt;")));
        }
        return page.toString();
    }

    private static String text(Message message) {
        Object[] evidence = Collections.nCopies(8, "…").toArray();
        String text = message.text(evidence);
        if (!text.equals("…")) {
            return text;
        }
        assertThat(RULES).as("a description of " + message).containsKey(message);
        return RULES.get(message);
    }

    @Test
    void everyDescription_isOfAMessageWithoutWordsOfItsOwn() {
        Object[] evidence = Collections.nCopies(8, "…").toArray();
        assertThat(RULES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Message.values())
                        .filter(message -> message.text(evidence).equals("…"))
                        .toList());
    }
}
