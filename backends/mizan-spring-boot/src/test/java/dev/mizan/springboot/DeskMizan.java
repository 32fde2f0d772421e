package dev.mizan.springboot;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.ObjectReader;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import dev.mizan.runtime.spi.FunctionBinding.Result;
import dev.mizan.runtime.spi.FunctionSource;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The generated code of {@link Desk}, written by hand: each function takes nothing or a text, and gives a text. */
public final class DeskMizan implements FunctionSource {

    private static final Codec<NoArguments> NOTHING = new Codec<>(null);
    private static final Codec<TextArguments> TEXT = new Codec<>("text");

    record NoArguments() {}

    record TextArguments(String text) {}

    @Override
    public String fragment() {
        return "META-INF/mizan/dev.mizan.springboot.Desk.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of(
                taking("add_note", (desk, in, injected) -> desk.addNote(in.text())),
                plain(
                        "around",
                        (desk, in, injected) ->
                                desk.around(injected.get(Locale.class), injected.get(HttpServletRequest.class))),
                taking("asking_note", (desk, in, injected) -> desk.askingNote(in.text())),
                taking("audit_note", (desk, in, injected) -> desk.auditNote(in.text())),
                plain("boom", (desk, in, injected) -> desk.boom()),
                taking("checked_note", (desk, in, injected) -> desk.checkedNote(in.text())),
                taking("echo", (desk, in, injected) -> desk.echo(in.text())),
                plain("gone", (desk, in, injected) -> desk.gone()),
                taking("form", (desk, in, injected) -> desk.echo(in.text())),
                taking("guarded_note", (desk, in, injected) -> desk.guardedNote(in.text())),
                taking("hook", (desk, in, injected) -> desk.who(injected.get(Identity.class)) + desk.side()),
                taking("keep_note", (desk, in, injected) -> desk.keepNote(in.text())),
                plain("mine", (desk, in, injected) -> desk.who(injected.get(Identity.class))),
                plain("count_notes", (desk, in, injected) -> desk.notes()),
                plain("count_later", (desk, in, injected) -> desk.notes()),
                view("page", (desk, in, injected) -> desk.page(in.text())),
                taking("patient_note", (desk, in, injected) -> desk.patientNote(in.text())),
                taking("peek_note", (desk, in, injected) -> desk.peekNote(in.text())),
                plain(
                        "principal",
                        (desk, in, injected) ->
                                desk.principal(injected.get(Principal.class), injected.get(Authentication.class))),
                plain("secured", (desk, in, injected) -> desk.secured()),
                plain("side_a", (desk, in, injected) -> desk.side()),
                plain("side_b", (desk, in, injected) -> desk.side()),
                plain("staff", (desk, in, injected) -> "staff"),
                taking("try_note", (desk, in, injected) -> desk.tryNote(in.text())),
                plain("who", (desk, in, injected) -> desk.who(injected.get(Identity.class))));
    }

    private static FunctionBinding<?, ?, ?> plain(String name, Invoker<Desk, NoArguments, String> invoker) {
        return binding(name, NOTHING, List.of(), invoker, new Result.Value<>(Codecs.STRING));
    }

    private static FunctionBinding<?, ?, ?> taking(String name, Invoker<Desk, TextArguments, String> invoker) {
        return binding(name, TEXT, text(), invoker, new Result.Value<>(Codecs.STRING));
    }

    private static FunctionBinding<?, ?, ?> view(String name, Invoker<Desk, TextArguments, Object> invoker) {
        return binding(name, TEXT, text(), invoker, new Result.View<>());
    }

    private static List<Parameter<TextArguments, ?>> text() {
        return List.of(new Parameter<>("text", "text", Codecs.STRING, TextArguments::text));
    }

    private static <A extends Record, R> FunctionBinding<Desk, A, R> binding(
            String name,
            JsonCodec<A> arguments,
            List<Parameter<A, ?>> parameters,
            Invoker<Desk, A, R> invoker,
            Result<R> result) {
        return new FunctionBinding<>(name, Desk.class, arguments, false, parameters, Optional.empty(), invoker, result);
    }

    private record Codec<A extends Record>(@Nullable String text) implements JsonCodec<A> {

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable A decode(JsonValue json, Decoding in) {
            ObjectReader object = in.object(json);
            String value = text == null ? null : object.required(text, Codecs.STRING);
            object.end(text == null ? Set.of() : Set.of(text));
            return in.build("Arguments", () -> (A) (text == null ? new NoArguments() : new TextArguments(value)));
        }

        @Override
        public void encode(A value, JsonWriter out) {
            throw new UnsupportedOperationException("arguments are only read");
        }

        @Override
        public Member member(String javaName) {
            return new Member(javaName, Codecs.STRING);
        }
    }
}
