package dev.mizan.ir;

/** The rules that span classes and modules. */
public enum Rule {
    /** A function or context whose name cannot stand in a header or URL. */
    BAD_NAME,
    /** Two functions of one wire name. */
    DUPLICATE_FUNCTION,
    /** A function and a context of one name. */
    NAME_COLLISION,
    /** Two functions, or two contexts, of one name in emitted clients. */
    CAMEL_COLLISION,
    /** Two different types of one name. */
    TYPE_CONFLICT,
    /** A case of a union that is no struct, so that it has no place for the tag. */
    UNION_CASE,
    /** A reference to a type that no fragment carries. */
    UNKNOWN_TYPE(Severity.ERROR, true),
    /** A case of a union with a member named like the one that tells the cases apart. */
    FIELD_IS_DISCRIMINATOR,
    /** Two different errors of one code. */
    ERROR_CONFLICT,
    /** A function that names an error no fragment declares. */
    UNKNOWN_ERROR(Severity.ERROR, true),
    /** Two channels, or two forms, of one name. */
    DUPLICATE_NAME,
    /** A function that plays a part in a form no fragment declares. */
    UNKNOWN_FORM(Severity.ERROR, true),
    /** A context that no fragment declares. */
    UNKNOWN_CONTEXT(Severity.ERROR, true),
    /** A target that no fragment declares. */
    UNKNOWN_FUNCTION(Severity.ERROR, true),
    /** A target that no fragment declares, where one has nearly that name. */
    MISSPELT_FUNCTION(Severity.ERROR, true),
    /** A target that is a member of no context. */
    FUNCTION_WITHOUT_CONTEXT,
    /** A context that lists a member which does not list the context. */
    MEMBER_MISMATCH(Severity.ERROR, true),
    /** A mutation that is a member of a context. */
    MUTATION_IN_CONTEXT,
    /** Fragments that disagree about a context. */
    CONTEXT_CONFLICT,
    /** A member that needs a param which its context does not have. */
    MISSING_CONTEXT_PARAM,
    /** A param that members of a context declare with different types. */
    CONTEXT_PARAM_TYPE,
    /** A param that members of a context declare with different defaults. */
    CONTEXT_PARAM_DEFAULT,
    /** A target narrowed by a param that context or function does not have. */
    BAD_SCOPE,
    /** A mutation that makes every instance of a context stale, because no argument matches a param. */
    BROAD_AFFECTS(Severity.NOTE, false),
    /** A merge by a function that answers nothing. */
    MERGE_WITHOUT_RESULT,
    /** A merge into a context none of whose members takes the result. */
    MERGE_WITHOUT_SLOT(Severity.ERROR, true),
    /** A merge into a context several of whose members take the result. */
    MERGE_AMBIGUOUS(Severity.ERROR, false),
    /** A slot that is no member of the context or that does not take the result. */
    MERGE_BAD_SLOT(Severity.ERROR, true),
    /** An upsert of elements without a usable key. */
    MERGE_BAD_KEY,
    /** A merge that can never know its instance; clients fetch the context again instead. */
    MERGE_REFETCHES(Severity.NOTE, false);

    private final Severity severity;
    private final boolean openWorld;

    Rule() {
        this(Severity.ERROR, false);
    }

    Rule(Severity severity, boolean openWorld) {
        this.severity = severity;
        this.openWorld = openWorld;
    }

    /** What follows from a finding. */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether further fragments may settle a finding: who sees one module of several may leave it to the link of
     * the whole.
     */
    public boolean settledByMoreFragments() {
        return openWorld;
    }

    /** What follows from a finding. */
    public enum Severity {
        /** The document is refused. */
        ERROR,
        /** The author is told. */
        NOTE
    }
}
