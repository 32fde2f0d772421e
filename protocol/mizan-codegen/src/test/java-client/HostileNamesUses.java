package golden.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.client.JsonValue;
import golden.hostile_names.ClassInput;
import golden.hostile_names.DeleteArgs;
import golden.hostile_names.Enum_;
import golden.hostile_names.Größe;
import golden.hostile_names.N0X;
import golden.hostile_names.U24;
import java.util.List;

/** Names that mean something to Java, to TypeScript, or to nobody. */
public final class HostileNamesUses {

    private HostileNamesUses() {}

    /** All of them. */
    @SuppressWarnings("deprecation")
    public static void run() {
        ClassInput value = ClassInput.of("p", "c", 1, true, "q", "l", "n", "e");
        assertThat(DeleteArgs.CODEC.encode(DeleteArgs.of("p", value, "k", Enum_.U2A2F)))
                .hasToString("{\"__proto__\":\"p\",\"class\":{\"\":\"e\",\"0\":true,\"__proto__\":\"p\",\"a-b\":1,"
                        + "\"constructor\":\"c\",\"line\\nbreak\":\"l\",\"naïve\":\"n\",\"quote\\\"back\\\\slash\":\"q\"},"
                        + "\"key\":\"k\",\"ref\":\"*/\"}");
        assertThat(N0X.CODEC.encode(new N0X(new U24(new Größe(1))))).hasToString("{\"x\":{\"$\":{\"ﬁ\":1}}}");
        for (String word : List.of("*/", "\"", "\\", "${x}", "`", "\n", "\u2028", "class", "__proto__", "</script>")) {
            assertThat(Enum_.CODEC.encode(Enum_.CODEC.decode(new JsonValue.JsonString(word))))
                    .isEqualTo(new JsonValue.JsonString(word));
        }
    }
}
