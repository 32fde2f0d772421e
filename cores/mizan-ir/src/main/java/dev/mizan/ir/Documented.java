package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * Types and errors apart from their docs. The compiler does not see the Javadoc of types that come from a jar, so one
 * type may be written with docs by its own module and without them by others; it is the same type.
 */
final class Documented {

    private Documented() {}

    static boolean same(TypeDef a, TypeDef b) {
        return undocumented(a).equals(undocumented(b));
    }

    static boolean same(ErrorDef a, ErrorDef b) {
        return undocumented(a).equals(undocumented(b));
    }

    static boolean saysMore(TypeDef a, TypeDef b) {
        return words(a) > words(b);
    }

    static boolean saysMore(ErrorDef a, ErrorDef b) {
        return words(a.doc()) > words(b.doc());
    }

    private static ErrorDef undocumented(ErrorDef error) {
        return new ErrorDef(error.code(), error.status(), Optional.empty(), error.details());
    }

    private static TypeDef undocumented(TypeDef type) {
        Optional<String> deprecated = type.deprecated().map(reason -> "");
        return switch (type) {
            case TypeDef.StructDef struct ->
                new TypeDef.StructDef(
                        struct.name(),
                        Optional.empty(),
                        deprecated,
                        struct.fields().stream().map(Documented::undocumented).toList());
            case TypeDef.EnumDef values ->
                new TypeDef.EnumDef(values.name(), Optional.empty(), deprecated, values.values());
            case TypeDef.AliasDef alias ->
                new TypeDef.AliasDef(alias.name(), Optional.empty(), deprecated, alias.shape());
        };
    }

    private static FieldDef undocumented(FieldDef field) {
        return new FieldDef(
                field.name(),
                field.required(),
                field.defaultValue(),
                Optional.empty(),
                field.deprecated().map(reason -> ""),
                field.shape());
    }

    private static long words(TypeDef type) {
        List<FieldDef> fields = type instanceof TypeDef.StructDef struct ? struct.fields() : List.of();
        return words(type.doc())
                + words(type.deprecated())
                + fields.stream()
                        .mapToLong(field -> words(field.doc()) + words(field.deprecated()))
                        .sum();
    }

    private static int words(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
