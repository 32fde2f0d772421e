package dev.mizan.processor.model;

import java.util.Locale;

/**
 * Everything the processor says: what is wrong, the evidence, and what to do.
 *
 * <p>A text is a format for {@link String#format}; the findings of {@link dev.mizan.ir.Linker} bring their own words.
 */
public enum Message {
    // Classes and methods.
    OWNER_ABSTRACT(
            Severity.ERROR,
            "%s has server functions, but no instance can be made of it: it is abstract or an interface. Move @Client"
                    + " to the class that implements them."),
    OWNER_HIDDEN(
            Severity.ERROR,
            "%s has server functions, but generated code cannot see it: it is private, local or an inner class. Make it"
                    + " a top-level or a static nested class that is not private."),
    OWNER_GENERIC(
            Severity.ERROR,
            "%s has server functions and type parameters. Move the functions to a class without type parameters."),
    METHOD_PRIVATE(Severity.ERROR, "%s is a server function and private. Leave out private."),
    METHOD_STATIC(
            Severity.ERROR,
            "%s is a server function and static, but instances come from the framework. Leave out static."),
    METHOD_GENERIC(
            Severity.ERROR,
            "%s is a server function with type parameters, which have no form on the wire. Name the types."),
    NAME_BAD(Severity.ERROR, "%s"),
    FUNCTION_NAME_TAKEN(Severity.ERROR, "%s"),
    NAME_COLLISION(Severity.ERROR, "%s"),
    CAMEL_COLLISION(Severity.ERROR, "%s"),
    PARAM_NAME_TAKEN(Severity.ERROR, "Two parameters of %s are \"%s\" on the wire: %s and %s. Rename one of them."),
    GENERATED_CLASS_EXISTS(
            Severity.ERROR, "Mizan generates %s for %s, but a class of that name exists. Rename your class."),

    // Contexts.
    CONTEXT_UNKNOWN(Severity.ERROR, "%s is no context. Annotate it with @MizanContext, or name a class that is.%s"),
    CONTEXT_NOT_RECORD(
            Severity.ERROR, "The context %s is no record. Make it a record whose components are the context's params."),
    CONTEXT_NAMELESS(
            Severity.ERROR, "The context %s has nothing before \"Context\" to be named by. Set @MizanContext(\"…\")."),
    CONTEXT_NAME_TAKEN(
            Severity.ERROR,
            "Two contexts are named \"%s\": %s and %s. Give one of them another name with @MizanContext(\"…\")."),
    CONTEXT_ON_MUTATION(
            Severity.ERROR,
            "%s is a member of a context and a mutation. A read belongs to a context, a mutation affects one or merges"
                    + " into one: leave out context, or %s."),
    CONTEXT_ON_INTERNAL(
            Severity.ERROR,
            "%s is internal and a member of a context, which clients fetch as a whole. Leave out internal or context."),
    CONTEXT_MEMBER_VOID(
            Severity.ERROR, "%s is a member of a context and returns nothing. Return a value, or leave out context."),
    CONTEXT_PARAM_MISSING(Severity.ERROR, "%s"),
    CONTEXT_PARAM_TYPE(Severity.ERROR, "%s"),
    CONTEXT_PARAM_DEFAULT(Severity.ERROR, "%s"),
    CONTEXT_PARAM_ELEMENTS(
            Severity.ERROR,
            "%s is a list whose elements may be absent, but params of contexts travel in a URL, where a list has no"
                    + " null. Leave out @Nullable and Optional on its elements."),
    CONTEXT_WITHOUT_MEMBERS(
            Severity.NOTE,
            "%s names the context \"%s\", which has no members in this module. Unless another module has them, give a"
                    + " function context = %s.class."),

    // Invalidation and merge.
    AFFECTS_BROAD(Severity.NOTE, "%s"),
    AFFECTED_FUNCTION_UNKNOWN(Severity.ERROR, "%s"),
    AFFECTED_FUNCTION_ELSEWHERE(
            Severity.NOTE, "%s That is fine if another module does; mizan check and the start look at all of them."),
    MERGE_WITHOUT_RESULT(Severity.ERROR, "%s"),
    MERGE_WITHOUT_SLOT(Severity.ERROR, "%s"),
    MERGE_AMBIGUOUS(Severity.ERROR, "%s"),
    MERGE_BAD_SLOT(Severity.ERROR, "%s"),
    MERGE_BAD_KEY(Severity.ERROR, "%s"),
    MERGE_REFETCHES(Severity.NOTE, "%s"),
    MERGE_OPTION_ALONE(Severity.ERROR, "%s has %s without merge. Add merge, or leave it out."),
    MUTATION_BY_GET(
            Severity.ERROR,
            "%s changes something and answers GET, which browsers repeat and prefetch. Use methods = \"POST\"."),

    // Access and routes.
    AUTH_TWICE(Severity.ERROR, "%s says twice who may call: %s. Keep one of them."),
    ROLES_EMPTY(Severity.ERROR, "@RolesAllowed on %s names no role, so nobody could call. Name one, or use @DenyAll."),
    GUARD_UNUSABLE(
            Severity.ERROR,
            "The guard %s cannot be asked: it is abstract, an interface, private or an inner class. Name a class that"
                    + " implements Guard."),
    ROUTE_SYNTAX(
            Severity.ERROR,
            "The route \"%s\" is no path (expected: / and segments of letters, digits, \"-\", \"_\", \".\", \"~\" or"
                    + " :param)."),
    ROUTE_PARAM(Severity.ERROR, "The route \"%s\" names the param \"%s\", which %s does not have.%s"),
    ROUTE_NOT_OWN(
            Severity.ERROR,
            "%s has a route, but clients call it by name. Only view functions and internal ones have routes: leave out"
                    + " route, or add internal = true."),
    ROUTE_TAKEN(Severity.ERROR, "%s and %s have the same route: %s %s. Change one of them."),
    ROUTE_METHOD(Severity.ERROR, "\"%s\" is no HTTP method of a route (expected: one of %s).%s"),
    INTERNAL_UNREACHABLE(
            Severity.ERROR,
            "%s is internal and has no route, so nothing can ever call it. Add route = \"/…/\", or leave out"
                    + " internal."),
    METHODS_WITHOUT_ROUTE(Severity.ERROR, "%s has methods without a route. Add route, or leave out methods."),
    VIEW_WITHOUT_ROUTE(
            Severity.ERROR,
            "%s answers with the framework's own response, which only an own URL can carry. Add route = \"/…/\"."),

    // Caching.
    CACHE_OPTION_ALONE(
            Severity.ERROR,
            "%s has %s, but only the answers of contexts are cached. Add context = ….class, or leave it out."),
    CACHE_SECONDS_BAD(
            Severity.ERROR,
            "cacheSeconds = %s of %s is no time (expected: seconds, NO_CACHE or CACHE_UNTIL_INVALIDATED)."),
    REV_BAD(Severity.ERROR, "rev = %s of %s is no revision (expected: 0 or more)."),
    SECURITY_UNKNOWN(
            Severity.NOTE,
            "@%s on %s is no annotation that Mizan knows, so answers with %s are never cached. Use auth, guard or"
                    + " @RolesAllowed instead to have them cached."),
    INJECTED_OPAQUE(
            Severity.NOTE,
            "%s takes a %s, from which anything may be read, so answers with %s are never cached. Take an Identity, a"
                    + " Principal or a Locale instead to have them cached."),

    // What later versions bring.
    WEBSOCKET_NOT_YET(Severity.ERROR, "%s: websocket = true is not supported yet. Leave it out."),
    UPLOAD_NOT_YET(
            Severity.ERROR,
            "Uploads are not supported yet: %s. Take a byte[] of moderate size, or an own endpoint of the framework."),
    UPLOAD_LIMITS_ALONE(
            Severity.ERROR, "@UploadLimits on \"%s\", which is no Upload. Leave it out; constrain it with @Size."),
    STREAM_NOT_YET(
            Severity.ERROR,
            "%s returns %s; typed downloads are not supported yet. Return a byte[] of moderate size, or use an own"
                    + " endpoint of the framework."),

    // Types.
    TYPE_UNSUPPORTED(Severity.ERROR, "%s is of type %s, which has no form on the wire. Use %s."),
    TYPE_RAW(Severity.ERROR, "%s is a raw %s. Name its type arguments: %s."),
    TYPE_WILDCARD(Severity.ERROR, "%s contains the wildcard in %s, which has no form on the wire. Name the type."),
    TYPE_VARIABLE(Severity.ERROR, "%s is of the unknown type %s. Name the type."),
    TYPE_HIDDEN(
            Severity.ERROR,
            "%s is used as %s, but generated code cannot see it. Leave out private, or make it static."),
    TYPE_OPEN(
            Severity.ERROR,
            "%s is used as %s, but anything may implement it. Use a record, or make it a sealed interface of records."),
    TYPE_NAME_TAKEN(
            Severity.ERROR,
            "Two types are named \"%s\" in the contract: %s and %s. Give one of them another name with"
                    + " @MizanType(name = …)."),
    TYPE_NAME_BAD(Severity.ERROR, "\"%s\" is no name of a type (expected: letters, digits and \"_\", no digit first)."),
    TYPE_ENDLESS(
            Severity.ERROR,
            "%s contains ever larger forms of itself, such as a List<T> in place of its T. Name the type arguments."),
    MAP_KEY(Severity.ERROR, "%s is a map whose keys are %s. Keys of JSON objects are strings: use Map<String, …>."),
    ENUM_NAME_TAKEN(Severity.ERROR, "The constants %s and %s are both \"%s\" on the wire. Change one @JsonProperty."),
    ENUM_VALUE(
            Severity.ERROR,
            "The enum %s has a @JsonValue, whose results are not known before it runs. Put @JsonProperty(\"…\") on the"
                    + " constants."),
    FIELD_NAME_TAKEN(Severity.ERROR, "Two members of %s are \"%s\" on the wire: %s and %s. Rename one of them."),
    FIELD_IS_DISCRIMINATOR(
            Severity.ERROR,
            "The member \"%s\" of %s is named like the member that tells the cases of %s apart. Rename it, or set"
                    + " @JsonTypeInfo(use = NAME, property = \"…\") on %s."),
    UNION_CASE(Severity.ERROR, "%s is permitted by %s, but is no record. Make it a record."),
    UNION_CASE_VALUE(
            Severity.ERROR,
            "%s is permitted by %s, but travels as its @JsonValue, which has no place for the tag. Leave out"
                    + " @JsonValue, or permit a record that holds a %s."),
    UNION_GENERIC(
            Severity.ERROR,
            "The type parameters of %s are not those of %s, which permits it. Hand over each of them, and no others."),
    UNION_TAG_TAKEN(
            Severity.ERROR,
            "Two cases of %s have the tag \"%s\": %s and %s. Give one of them another with @JsonTypeName."),
    BEAN_EMPTY(
            Severity.ERROR,
            "%s is used as %s, but has nothing to send: no accessor is visible. Add getters, or make it a record."),
    BEAN_UNUSABLE(
            Severity.ERROR,
            "%s is an argument, but cannot be made of its properties %s. Add a constructor whose parameters are named"
                    + " like them, or a constructor without parameters and setters."),
    BEAN_TO_COME(
            Severity.ERROR,
            "The members of %s come from @%s, which has not run yet. Let Lombok run before Mizan, write the accessors"
                    + " out, or make it a record."),
    IGNORED_NEEDED(
            Severity.ERROR,
            "The component \"%s\" is ignored, but needed to make the record. Make it @Nullable or give it a @Default."),
    VALUE_WITHOUT_CREATOR(
            Severity.ERROR,
            "%s travels as its @JsonValue, but cannot be made of it. Add a constructor, or a static method with"
                    + " @JsonCreator, that takes %s alone."),
    JACKSON_UNSUPPORTED(Severity.ERROR, "@%s has no meaning here and would silently be ignored. %s."),
    JACKSON_ELEMENT(Severity.ERROR, "@%s(%s) has no meaning here and would silently be ignored (supported: %s)."),
    JACKSON_NAMING(
            Severity.ERROR,
            "The naming strategy %s is not known (supported: SnakeCaseStrategy, UpperSnakeCaseStrategy,"
                    + " KebabCaseStrategy, LowerCamelCaseStrategy, UpperCamelCaseStrategy). Use @JsonProperty."),
    JACKSON_SETTING(Severity.ERROR, "@%s(%s) cannot be honoured. Use %s."),
    ANNOTATION_PLACE(Severity.ERROR, "@%s has no meaning on %s and would silently be ignored. %s."),

    // Values and constraints.
    DEFAULT_UNREADABLE(Severity.ERROR, "@Default on %s: \"%s\" cannot be read as %s. Change the text."),
    DEFAULT_ENUM(Severity.ERROR, "@Default on %s: \"%s\" is none of %s.%s"),
    DEFAULT_LIST(Severity.ERROR, "@Default on %s: \"%s\" is no empty list; a list has no other default than \"[]\"."),
    DEFAULT_UNSAFE(
            Severity.ERROR,
            "@Default on %s: %s is beyond ±(2^53−1), which a JSON number does not carry exactly. Set longs ="
                    + " Longs.STRING on the module."),
    DEFAULT_WITHOUT_TEXT(Severity.ERROR, "@Default on %s: %s has no form as text. Make it @Nullable instead."),
    CONSTRAINTS_UNCHECKED(Severity.WARNING, "%s has constraints inside that nobody checks. Put @Valid on it."),

    // Errors.
    ERROR_WITHOUT_CODE(Severity.ERROR, "%s is thrown to clients, but has no code. Annotate it with @ErrorCode(\"…\")."),
    ERROR_NO_EXCEPTION(Severity.ERROR, "%s has an @ErrorCode, but is no MizanException. Extend MizanException."),
    ERROR_CODE_SYNTAX(Severity.ERROR, "\"%s\" is no error code (expected: upper snake case such as OUT_OF_STOCK)."),
    ERROR_CODE_RESERVED(
            Severity.ERROR, "\"%s\" is a code of the protocol itself or of its clients. Choose another one."),
    ERROR_CODE_TAKEN(Severity.ERROR, "Two errors have the code \"%s\": %s and %s. Change one of them."),
    ERROR_STATUS(Severity.ERROR, "%s is no status of an error (expected: from 400 to 599)."),
    ERROR_DETAILS(
            Severity.ERROR, "details() of %s returns %s. Return the record itself, so that clients know its members."),

    // Modules and adapters.
    MODULE_WITHOUT_PROVIDES(
            Severity.WARNING,
            "The module %s does not provide %s, so a start on the module path does not find what is in it. Add to"
                    + " module-info.java: provides dev.mizan.runtime.spi.FunctionSource with %s;"),
    PUBLISH_GENERIC(
            Severity.ERROR,
            "@MizanType publishes nothing of %s, which is written once for each use under the name of its arguments."
                    + " Leave it out, or give it a name = …."),
    PUBLISH_EMPTY(Severity.ERROR, "The package %s has no public record, enum or sealed interface to publish."),
    COMPOSITE_FACTORY(
            Severity.ERROR,
            "%s is made by %s, which is not on the class path. Check the versions of Mizan's artifacts.");

    private final Severity severity;
    private final String format;

    Message(Severity severity, String format) {
        this.severity = severity;
        this.format = format;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** The text with the evidence in place. */
    public String text(Object... evidence) {
        String text = String.format(Locale.ROOT, format, evidence);
        boolean words = format.equals("%s") || text.startsWith("the ");
        return words ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** How bad a message is. */
    public enum Severity {
        /** The compilation fails. */
        ERROR,
        /** Probably not what was meant. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }
}
