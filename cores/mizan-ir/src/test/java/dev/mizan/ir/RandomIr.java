package dev.mizan.ir;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Documents that the grammar allows and nobody would write, for properties of reader and writer. */
final class RandomIr {

    private static final int[] ODD_CODE_POINTS = {
        0, 7, '\t', '\n', 0xb, 0xc, '\r', ' ', '"', '#', '$', '/', ';', '=', '\\', '{', '}', 0x7f, 0x85, 0xa0, 'é',
        0x200e, 0x2028, 0x2029, 0x202e, 0x2066, 0x3000, 0xfeff, 0xff5e, 0xfffd, 0x1f43e, 0x10ffff
    };
    private static final double[] ODD_NUMBERS = {
        0.0, -0.0, 1.0, -1.5, 0.1, 1e21, 1e-7, 5e-324, Double.MAX_VALUE, Double.MIN_NORMAL, 123456789012345680000.0
    };

    private final Random random;
    private final List<String> types = new ArrayList<>();

    RandomIr(Random random) {
        this.random = random;
    }

    /** A fragment in whatever order it came about. */
    MizanIr document() {
        types.addAll(distinct(this::text, 5));
        return new MizanIr(
                mapped(types, this::type),
                mapped(distinct(this::wireName, 5), this::function),
                mapped(distinct(this::wireName, 3), this::context),
                mapped(distinct(this::text, 2), this::channel),
                mapped(distinct(this::text, 2), name -> new FormDef(name, maybe(this::text), shape(2))),
                mapped(
                        distinct(this::text, 2),
                        code -> new ErrorDef(
                                code, 400 + random.nextInt(200), maybe(this::text), maybe(() -> shape(2)))));
    }

    /** The same document with everything whose order means nothing in another order. */
    MizanIr shuffled(MizanIr ir) {
        return new MizanIr(
                shuffled(ir.types()),
                mapped(shuffled(ir.functions()), this::shuffled),
                shuffled(ir.contexts()),
                shuffled(ir.channels()),
                shuffled(ir.forms()),
                shuffled(ir.errors()));
    }

    private FunctionDef shuffled(FunctionDef function) {
        return new FunctionDef(
                function.name(),
                function.doc(),
                function.deprecated(),
                function.camel(),
                function.transport(),
                function.input(),
                function.output(),
                shuffled(function.contexts()),
                shuffled(function.affects()),
                shuffled(function.merges()),
                shuffled(function.errors()),
                function.form(),
                function.server());
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private TypeDef type(String name) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new TypeDef.StructDef(
                        name, maybe(this::text), maybe(this::text), mapped(distinct(this::text, 4), this::field));
            case 1 -> new TypeDef.EnumDef(name, maybe(this::text), maybe(this::text), distinct(this::text, 4));
            default -> new TypeDef.AliasDef(name, maybe(this::text), maybe(this::text), aliased(shape(3)));
        };
    }

    /** Never another alias, which might lead back. */
    private static ShapeDef aliased(ShapeDef shape) {
        boolean mayBeAlias = Shapes.present(shape).shape() instanceof Shape.RefShape;
        return mayBeAlias ? Samples.list(shape) : shape;
    }

    private FieldDef field(String name) {
        ParamDef like = param(name);
        return new FieldDef(name, like.required(), like.defaultValue(), like.doc(), maybe(this::text), like.shape());
    }

    private ParamDef param(String name) {
        ShapeDef shape = shape(2);
        Optional<Literal> defaultValue = random.nextBoolean() ? Optional.empty() : fitting(shape.shape());
        boolean required = defaultValue.isEmpty() && !(shape.shape() instanceof Shape.OptionalShape);
        return new ParamDef(name, required, defaultValue, maybe(this::text), shape);
    }

    private Optional<Literal> fitting(Shape shape) {
        return switch (shape) {
            case Shape.PrimitiveShape primitive ->
                Optional.of(
                        switch (primitive.primitive()) {
                            case INTEGER -> whole();
                            case NUMBER -> decimal();
                            case BOOLEAN -> new Literal.Bool(random.nextBoolean());
                            case STRING -> new Literal.Text(text());
                        });
            case Shape.OptionalShape optional -> Optional.of(new Literal.Null());
            case Shape.UploadShape upload -> Optional.empty();
            default -> Optional.of(new Literal.Text(text()));
        };
    }

    private ShapeDef shape(int depth) {
        List<ConstraintDef> constraints = mapped(distinct(this::text, 2), this::constraint);
        return new ShapeDef(constraints, random.nextInt(3) == 0 && depth > 0 ? nested(depth - 1) : flat());
    }

    private Shape nested(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> new Shape.ListShape(shape(depth));
            case 1 -> new Shape.MapShape(shape(depth));
            case 2 -> new Shape.OptionalShape(shape(depth));
            default ->
                new Shape.UnionShape(
                        text(), mapped(distinct(this::text, 3), tag -> new Shape.CaseDef(tag, shape(depth))));
        };
    }

    private Shape flat() {
        return switch (random.nextInt(5)) {
            case 0 -> new Shape.AnyJsonShape();
            case 1 ->
                new Shape.UploadShape(
                        maybe(this::limit), maybe(this::limit), maybe(this::limit), distinct(this::text, 2));
            case 2 ->
                types.isEmpty() ? new Shape.AnyJsonShape() : new Shape.RefShape(one(types.toArray(String[]::new)));
            case 3 -> Shape.PrimitiveShape.of(Shape.Primitive.STRING, one(Shape.Format.values()));
            default -> Shape.PrimitiveShape.of(one(Shape.Primitive.values()));
        };
    }

    private ConstraintDef constraint(String name) {
        TreeMap<String, Literal> attributes = new TreeMap<>();
        distinct(this::text, 2).forEach(attribute -> attributes.put(attribute, literal()));
        return new ConstraintDef(name, attributes, distinct(this::text, 2));
    }

    private FunctionDef function(String name) {
        FunctionDef.Output output = switch (random.nextInt(3)) {
            case 0 -> new FunctionDef.Output.Nothing();
            case 1 -> new FunctionDef.Output.Stream();
            default -> new FunctionDef.Output.Value(shape(2));
        };
        return new FunctionDef(
                name,
                maybe(this::text),
                maybe(this::text),
                Names.camel(name),
                one(FunctionDef.Transport.values()),
                mapped(distinct(this::text, 3), this::param),
                output,
                distinct(this::wireName, 2),
                mapped(distinct(this::wireName, 2), this::affects),
                mapped(distinct(this::wireName, 2), this::merge),
                distinct(this::text, 2),
                maybe(() -> new FunctionDef.FormRole(text(), one(FunctionDef.FormRole.Role.values()))),
                maybe(this::server));
    }

    private AffectsDef affects(String context) {
        Optional<String> function = maybe(this::wireName);
        boolean undecided = function.isPresent() && random.nextInt(4) == 0;
        // The context's name keeps two undecided targets of one function apart, as the grammar wants.
        return undecided
                ? new AffectsDef("", Optional.of("f." + context), distinct(this::text, 2))
                : new AffectsDef(context, function, distinct(this::text, 2));
    }

    private MergeDef merge(String context) {
        Optional<MergeDef.How> how = maybe(() -> one(MergeDef.How.values()));
        boolean keyed = how.map(MergeDef.How.UPSERT::equals).orElse(random.nextBoolean());
        return new MergeDef(
                context,
                maybe(this::wireName),
                how,
                keyed ? Optional.of(text()) : Optional.empty(),
                distinct(this::text, 2));
    }

    private ServerDef server() {
        return new ServerDef(
                one(ServerDef.Auth.values()),
                distinct(this::text, 2),
                maybe(this::text),
                distinct(this::text, 2),
                random.nextInt(3),
                random.nextInt(4) - 1,
                random.nextBoolean(),
                maybe(() -> new ServerDef.RouteDef(text(), distinct(this::text, 2))),
                random.nextBoolean());
    }

    private ContextDef context(String name) {
        return new ContextDef(
                name,
                maybe(this::text),
                distinct(this::wireName, 3),
                mapped(distinct(this::text, 3), this::contextParam),
                random.nextBoolean());
    }

    private ContextDef.ContextParamDef contextParam(String name) {
        ParamDef like = param(name);
        return new ContextDef.ContextParamDef(
                name, random.nextBoolean(), like.defaultValue(), distinct(this::wireName, 2), like.shape());
    }

    private ChannelDef channel(String name) {
        return new ChannelDef(
                name,
                maybe(this::text),
                mapped(distinct(this::text, 2), this::param),
                maybe(() -> shape(2)),
                maybe(() -> shape(2)));
    }

    private Literal literal() {
        return switch (random.nextInt(5)) {
            case 0 -> new Literal.Text(text());
            case 1 -> whole();
            case 2 -> decimal();
            case 3 -> new Literal.Bool(random.nextBoolean());
            default -> new Literal.Null();
        };
    }

    private Literal whole() {
        BigInteger magnitude = new BigInteger(random.nextInt(100), random);
        return new Literal.Whole(random.nextBoolean() ? magnitude : magnitude.negate());
    }

    private Literal decimal() {
        double any = Double.longBitsToDouble(random.nextLong());
        boolean usable = Double.isFinite(any) && random.nextBoolean();
        return new Literal.Decimal(usable ? any : ODD_NUMBERS[random.nextInt(ODD_NUMBERS.length)]);
    }

    private long limit() {
        return random.nextLong() >>> (1 + random.nextInt(62));
    }

    private String wireName() {
        String characters = "abcXYZ019_.-";
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    /** Not empty, and full of what is hard to write. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            boolean odd = random.nextInt(3) == 0;
            text.appendCodePoint(
                    odd ? ODD_CODE_POINTS[random.nextInt(ODD_CODE_POINTS.length)] : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private List<String> distinct(Supplier<String> name, int most) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            names.add(name.get());
        }
        return List.copyOf(names);
    }

    private <T, R> List<R> mapped(List<T> list, Function<T, R> mapping) {
        return list.stream().map(mapping).toList();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
