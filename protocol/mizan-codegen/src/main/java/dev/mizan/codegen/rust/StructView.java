package dev.mizan.codegen.rust;

import java.util.List;
import java.util.Optional;

/**
 * A struct.
 *
 * @param doc its comment
 * @param name its name
 * @param hasDefault whether all of it may be left out
 * @param fields its fields
 * @param constructor what makes one of the values that cannot be left out
 */
record StructView(
        RustDoc doc,
        RustIdentifier name,
        boolean hasDefault,
        List<FieldView> fields,
        Optional<ConstructorView> constructor) {

    /** How many params a function may have before the linter speaks up. */
    private static final int MANY = 7;

    /** A struct that is only read, or whose fields must all be given. */
    static StructView plain(RustDoc doc, RustIdentifier name, List<FieldView> fields) {
        return new StructView(doc, name, false, fields, Optional.empty());
    }

    /** A struct with a constructor, or with a default if nothing of it must be given. */
    static StructView constructed(RustDoc doc, RustIdentifier name, List<FieldView> fields) {
        List<FieldView> required =
                fields.stream().filter(field -> !field.omittable()).toList();
        List<FieldView> omittable = fields.stream().filter(FieldView::omittable).toList();
        if (required.isEmpty()) {
            return new StructView(doc, name, true, fields, Optional.empty());
        }
        return new StructView(
                doc,
                name,
                false,
                fields,
                Optional.of(new ConstructorView(required, omittable, required.size() > MANY, !omittable.isEmpty())));
    }

    boolean hasFields() {
        return !fields.isEmpty();
    }

    /** A constructor of a struct. */
    record ConstructorView(List<FieldView> required, List<FieldView> omittable, boolean many, boolean partial) {}
}
