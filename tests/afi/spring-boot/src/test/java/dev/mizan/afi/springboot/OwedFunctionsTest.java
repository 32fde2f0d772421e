package dev.mizan.afi.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fixture has every function of the capability matrix, or says that it owes it. */
class OwedFunctionsTest {

    private static final Set<String> MATRIX = Set.of(
            "app_info",
            "avatar",
            "buggy",
            "chat",
            "clear_all",
            "contact",
            "draw",
            "echo",
            "find_items",
            "find_user",
            "items",
            "my_account",
            "not_implemented",
            "order_item",
            "profile_page",
            "rename_user",
            "save_item",
            "socket_echo",
            "staff_only",
            "stripe_webhook",
            "superuser_only",
            "touch_profile",
            "update_profile",
            "user_orders",
            "user_profile",
            "user_shape",
            "verified_only",
            "whoami");

    @Test
    void owed_isExactlyWhatIsMissing() throws Exception {
        Path file = Path.of(System.getProperty("mizan.root"), "tests", "afi", "owed.json");
        JsonObject owed = (JsonObject) JsonReader.read(Files.readAllBytes(file));
        Set<String> names = ((JsonObject) owed.members().get("owed")).members().keySet();

        Set<String> present = FunctionRegistry.discover(getClass().getClassLoader()).linked().functions().stream()
                .map(function -> function.name())
                .collect(Collectors.toSet());

        assertThat(MATRIX.stream().filter(name -> !present.contains(name))).containsExactlyInAnyOrderElementsOf(names);
    }
}
