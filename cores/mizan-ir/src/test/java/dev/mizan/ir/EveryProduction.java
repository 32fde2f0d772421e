package dev.mizan.ir;

import static dev.mizan.ir.FunctionBuilder.function;
import static dev.mizan.ir.Samples.BOOLEAN;
import static dev.mizan.ir.Samples.INTEGER;
import static dev.mizan.ir.Samples.LONG;
import static dev.mizan.ir.Samples.NUMBER;
import static dev.mizan.ir.Samples.STRING;
import static dev.mizan.ir.Samples.alias;
import static dev.mizan.ir.Samples.constrained;
import static dev.mizan.ir.Samples.field;
import static dev.mizan.ir.Samples.formatted;
import static dev.mizan.ir.Samples.ir;
import static dev.mizan.ir.Samples.list;
import static dev.mizan.ir.Samples.map;
import static dev.mizan.ir.Samples.max;
import static dev.mizan.ir.Samples.optional;
import static dev.mizan.ir.Samples.ref;
import static dev.mizan.ir.Samples.struct;
import static dev.mizan.ir.Samples.values;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A document that uses every production of the grammar. */
final class EveryProduction {

    private EveryProduction() {}

    static MizanIr document() {
        MizanIr functions = functions();
        MizanIr types = types();
        return new MizanIr(
                types.types(),
                functions.functions(),
                List.of(user(), shop()),
                List.of(chat(), clock()),
                List.of(new FormDef("contact", Optional.of("Write to us."), ref("Contact"))),
                List.of(
                        new ErrorDef("OUT_OF_STOCK", 409, Optional.of("Nothing left."), Optional.of(ref("Stock"))),
                        new ErrorDef("CLOSED", 503, Optional.empty(), Optional.empty())));
    }

    private static MizanIr types() {
        TreeMap<String, Literal> pattern = new TreeMap<>();
        pattern.put("regexp", new Literal.Text("\\d+\t\"x\""));
        pattern.put("flags", new Literal.Text("[\"CASE_INSENSITIVE\"]"));
        TreeMap<String, Literal> decimal = new TreeMap<>();
        decimal.put("inclusive", new Literal.Bool(false));
        decimal.put("value", new Literal.Text("0.5"));
        ShapeDef[] formats =
                Arrays.stream(Shape.Format.values()).map(Samples::formatted).toArray(ShapeDef[]::new);
        FieldDef[] scalars = new FieldDef[formats.length];
        for (int i = 0; i < formats.length; i++) {
            scalars[i] = field("as_" + Shape.Format.values()[i].word(), formats[i]);
        }
        return ir(
                struct("Scalars", scalars),
                struct("Empty"),
                new TypeDef.StructDef(
                        "Contact",
                        Optional.of("Line one\nline two\r\nwith \\ and \u0085\u2028\u200e\u0007\u00a0\ud83d\udc3e"),
                        Optional.of("use Contact2"),
                        List.of(
                                new FieldDef(
                                        "name",
                                        true,
                                        Optional.empty(),
                                        Optional.of("The name."),
                                        Optional.of(""),
                                        constrained(
                                                STRING,
                                                max("size", 40, "Strict", "Loose"),
                                                new ConstraintDef("pattern", pattern, List.of()),
                                                new ConstraintDef("notBlank", new TreeMap<>(), List.of()))),
                                field("age", INTEGER, Literal.Whole.of(-1)),
                                field(
                                        "score",
                                        constrained(NUMBER, new ConstraintDef("decimalMin", decimal, List.of())),
                                        new Literal.Decimal(1)),
                                field("ratio", NUMBER, new Literal.Decimal(0.1)),
                                field("active", BOOLEAN, new Literal.Bool(true)),
                                field("nickname", optional(STRING), new Literal.Null()),
                                field("tags", list(constrained(STRING, max("size", 9))), new Literal.Text("[]")),
                                field("counts", map(INTEGER)),
                                field("extra", ShapeDef.of(new Shape.AnyJsonShape())))),
                new TypeDef.EnumDef(
                        "Status", Optional.of("Where it is."), Optional.of(""), List.of("OPEN", "in progress", "done")),
                struct("Circle", field("radius", NUMBER)),
                struct("Square", field("side", NUMBER)),
                struct("Stock", field("left", INTEGER), field("status", ref("Status"))),
                new TypeDef.AliasDef(
                        "Drawing",
                        Optional.of("What can be drawn."),
                        Optional.of("drawn out"),
                        ShapeDef.of(new Shape.UnionShape(
                                "type",
                                List.of(
                                        new Shape.CaseDef("square", ref("Square")),
                                        new Shape.CaseDef("circle", ref("Circle")))))),
                alias("Names", list(STRING)),
                values("Void"));
    }

    private static MizanIr functions() {
        ShapeDef upload = ShapeDef.of(new Shape.UploadShape(
                Optional.of(1_048_576L), Optional.of(4_194_304L), Optional.of(4L), List.of("image/png", "image/jpeg")));
        ShapeDef anyUpload =
                ShapeDef.of(new Shape.UploadShape(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
        return ir(
                function("user_profile")
                        .param("user_id", LONG)
                        .returns(ref("Contact"))
                        .in("user"),
                function("user_names")
                        .param("user_id", LONG)
                        .param("page", INTEGER, Literal.Whole.of(1))
                        .returns(ref("Names"))
                        .in("user", "shop"),
                function("update.profile-name")
                        .doc("Changes the name.")
                        .deprecated("use rename")
                        .websocket()
                        .param(new ParamDef("user_id", true, Optional.empty(), Optional.of("Whose."), LONG))
                        .param("name", constrained(STRING, max("size", 40)))
                        .affects("user", "user_id")
                        .affects("shop")
                        .affectsFunction("user", "user_profile", "user_id")
                        .errors("OUT_OF_STOCK", "CLOSED"),
                function("rename")
                        .param("user_id", LONG)
                        .returns(ref("Contact"))
                        .merges(new MergeDef(
                                "user",
                                Optional.of("user_profile"),
                                Optional.of(MergeDef.How.REPLACE),
                                Optional.empty(),
                                List.of("user_id")))
                        .merges(new MergeDef(
                                "shop",
                                Optional.of("user_names"),
                                Optional.of(MergeDef.How.UPSERT),
                                Optional.of("id"),
                                List.of())),
                function("draw").param("drawing", ref("Drawing")).returns(optional(ref("Drawing"))),
                function("avatar").param("file", upload).param("others", list(anyUpload)),
                function("export").streams(),
                function("scalars").returns(ref("Scalars")),
                function("status").returns(list(ref("Status"))),
                function("contact.submit")
                        .param("data", map(ShapeDef.of(new Shape.AnyJsonShape())))
                        .returns(ref("Empty"))
                        .form("contact", FunctionDef.FormRole.Role.SUBMIT),
                function("nothing").returns(ref("Void")));
    }

    private static ContextDef user() {
        return new ContextDef(
                "user",
                Optional.of("One user."),
                List.of("user_profile", "user_names"),
                List.of(
                        new ContextDef.ContextParamDef(
                                "user_id", true, Optional.empty(), List.of("user_profile", "user_names"), LONG),
                        new ContextDef.ContextParamDef(
                                "page", false, Optional.of(Literal.Whole.of(1)), List.of("user_names"), INTEGER)),
                false);
    }

    private static ContextDef shop() {
        return new ContextDef("shop", Optional.empty(), List.of("user_names"), List.of(), false);
    }

    private static ChannelDef chat() {
        return new ChannelDef(
                "chat",
                Optional.of("A room."),
                List.of(new ParamDef("room", true, Optional.empty(), Optional.empty(), STRING)),
                Optional.of(STRING),
                Optional.of(ref("Contact")));
    }

    private static ChannelDef clock() {
        return new ChannelDef(
                "clock", Optional.empty(), List.of(), Optional.of(formatted(Shape.Format.DATE_TIME)), Optional.empty());
    }

    /** What stands in fragments and never in a contract. */
    static MizanIr fragment() {
        ServerDef server = new ServerDef(
                ServerDef.Auth.STAFF,
                List.of("editor", "admin"),
                Optional.of("com.acme.Owners$Guard"),
                List.of("locale", "identity"),
                3,
                0,
                true,
                Optional.of(new ServerDef.RouteDef("/profile/:user_id/", List.of("POST", "GET"))),
                true);
        return ir(
                function("everything").param("user_id", LONG).in("user").server(server),
                function("plain").returns(list(ref("Item"))).in("user").server(ServerDef.DEFAULT),
                function("save")
                        .param("user_id", LONG)
                        .returns(ref("Item"))
                        .merges("user", "user_id")
                        .merges(new MergeDef(
                                "other", Optional.of("slot"), Optional.empty(), Optional.of("id"), List.of()))
                        .affectsFunction("", "elsewhere")
                        .server(ServerDef.DEFAULT),
                struct("Item", field("id", LONG)),
                new ContextDef(
                        "user", Optional.empty(), List.of("plain"), List.of(Samples.component("user_id", LONG)), true));
    }
}
