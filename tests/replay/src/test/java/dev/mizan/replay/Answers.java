package dev.mizan.replay;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Names;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.spi.FunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with what a client got. The answer is decoded by the codecs that were generated with the client's side,
 * which know types that TypeScript does not tell apart; what they do not know is overlooked, as clients do.
 */
final class Answers {

    private static final Pattern USE = Pattern.compile("api\\.(call|fetch)(\\w+?)(?:Context)?\\(.*");
    private static final Set<String> OF_THE_PROTOCOL =
            Set.of("NOT_FOUND", "VALIDATION_ERROR", "BAD_REQUEST", "FORBIDDEN", "INTERNAL_ERROR");

    private Answers() {}

    static List<String> faults(CompiledSide client, String use, JsonObject result) {
        if (result.get("error") instanceof JsonObject error) {
            String code = ((JsonString) error.get("code")).value();
            return OF_THE_PROTOCOL.contains(code) ? List.of(use + ": " + error) : List.of();
        }
        Matcher asked = USE.matcher(use);
        if (!asked.matches()) {
            throw new AssertionError(use + " (expected: a call of an emitted function)");
        }
        MizanIr contract = client.registry().contract();
        JsonValue answer = result.get("answer");
        if (asked.group(1).equals("call")) {
            FunctionDef function = contract.functions().stream()
                    .filter(each -> Names.pascal(each.name()).equals(asked.group(2)))
                    .findFirst()
                    .orElseThrow();
            return decoded(client, function.name(), answer);
        }
        ContextDef context = contract.contexts().stream()
                .filter(each -> Names.pascal(each.name()).equals(asked.group(2)))
                .findFirst()
                .orElseThrow();
        List<String> faults = new ArrayList<>();
        for (String member : context.functions()) {
            JsonValue value = ((JsonObject) answer).get(member);
            faults.addAll(value == null ? List.of(member + " missing") : decoded(client, member, value));
        }
        return faults;
    }

    private static List<String> decoded(CompiledSide side, String function, JsonValue answer) {
        FunctionBinding<?, ?, ?> binding = side.registry().sources().stream()
                .flatMap(source -> source.functions().stream())
                .filter(each -> each.name().equals(function))
                .findFirst()
                .orElseThrow();
        return binding.result() instanceof FunctionBinding.Result.Value<?> value
                ? decoded(function, value.codec(), answer)
                : List.of();
    }

    private static List<String> decoded(String function, JsonCodec<?> codec, JsonValue answer) {
        Decoding in = new Decoding(function);
        in.decode(answer, codec);
        return in.violations().stream()
                .filter(violation -> !violation.code().equals("unknown"))
                .map(violation -> violation.path() + " " + violation.message())
                .toList();
    }
}
