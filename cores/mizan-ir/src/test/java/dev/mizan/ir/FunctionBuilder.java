package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions for tests, in few words. */
final class FunctionBuilder {

    private final String name;
    private Optional<String> doc = Optional.empty();
    private Optional<String> deprecated = Optional.empty();
    private FunctionDef.Transport transport = FunctionDef.Transport.HTTP;
    private final List<ParamDef> input = new ArrayList<>();
    private FunctionDef.Output output = new FunctionDef.Output.Nothing();
    private List<String> contexts = List.of();
    private final List<AffectsDef> affects = new ArrayList<>();
    private final List<MergeDef> merges = new ArrayList<>();
    private List<String> errors = List.of();
    private Optional<FunctionDef.FormRole> form = Optional.empty();
    private Optional<ServerDef> server = Optional.empty();

    private FunctionBuilder(String name) {
        this.name = name;
    }

    static FunctionBuilder function(String name) {
        return new FunctionBuilder(name);
    }

    FunctionBuilder doc(String text) {
        doc = Optional.of(text);
        return this;
    }

    FunctionBuilder deprecated(String reason) {
        deprecated = Optional.of(reason);
        return this;
    }

    FunctionBuilder websocket() {
        transport = FunctionDef.Transport.WEBSOCKET;
        return this;
    }

    FunctionBuilder param(ParamDef param) {
        input.add(param);
        return this;
    }

    FunctionBuilder param(String param, ShapeDef shape) {
        boolean required = !(shape.shape() instanceof Shape.OptionalShape);
        return param(new ParamDef(param, required, Optional.empty(), Optional.empty(), shape));
    }

    FunctionBuilder param(String param, ShapeDef shape, Literal defaultValue) {
        return param(new ParamDef(param, false, Optional.of(defaultValue), Optional.empty(), shape));
    }

    FunctionBuilder returns(ShapeDef shape) {
        output = new FunctionDef.Output.Value(shape);
        return this;
    }

    FunctionBuilder streams() {
        output = new FunctionDef.Output.Stream();
        return this;
    }

    FunctionBuilder in(String... names) {
        contexts = List.of(names);
        return this;
    }

    FunctionBuilder affects(String context, String... params) {
        affects.add(new AffectsDef(context, Optional.empty(), List.of(params)));
        return this;
    }

    FunctionBuilder affectsFunction(String context, String function, String... params) {
        affects.add(new AffectsDef(context, Optional.of(function), List.of(params)));
        return this;
    }

    FunctionBuilder merges(String context, String... params) {
        return merges(new MergeDef(context, Optional.empty(), Optional.empty(), Optional.empty(), List.of(params)));
    }

    FunctionBuilder merges(MergeDef merge) {
        merges.add(merge);
        return this;
    }

    FunctionBuilder errors(String... codes) {
        errors = List.of(codes);
        return this;
    }

    FunctionBuilder form(String formName, FunctionDef.FormRole.Role role) {
        form = Optional.of(new FunctionDef.FormRole(formName, role));
        return this;
    }

    FunctionBuilder server(ServerDef def) {
        server = Optional.of(def);
        return this;
    }

    FunctionBuilder internal() {
        return server(new ServerDef(
                ServerDef.Auth.PUBLIC, List.of(), Optional.empty(), List.of(), 0, -1, true, Optional.empty(), false));
    }

    FunctionBuilder view(String path) {
        return server(new ServerDef(
                ServerDef.Auth.PUBLIC,
                List.of(),
                Optional.empty(),
                List.of(),
                0,
                -1,
                false,
                Optional.of(new ServerDef.RouteDef(path, List.of("GET"))),
                true));
    }

    FunctionDef build() {
        return new FunctionDef(
                name,
                doc,
                deprecated,
                Names.camel(name),
                transport,
                input,
                output,
                contexts,
                affects,
                merges,
                errors,
                form,
                server);
    }
}
