package dev.mizan.processor.read;

/** The names of annotations and types that the processor knows without depending on them. */
final class Vocabulary {

    static final String CLIENT = "dev.mizan.annotations.Client";
    static final String CONTEXT = "dev.mizan.annotations.MizanContext";
    static final String DEFAULT = "dev.mizan.annotations.Default";
    static final String ERROR_CODE = "dev.mizan.annotations.ErrorCode";
    static final String GUARD = "dev.mizan.annotations.Guard";
    static final String MODULE = "dev.mizan.annotations.MizanModule";
    static final String TYPE = "dev.mizan.annotations.MizanType";
    static final String EXCEPTION = "dev.mizan.annotations.MizanException";
    static final String UPLOAD = "dev.mizan.annotations.Upload";
    static final String UPLOAD_LIMITS = "dev.mizan.annotations.UploadLimits";
    static final String IDENTITY = "dev.mizan.annotations.Identity";
    static final String JSON_VALUE = "dev.mizan.runtime.json.JsonValue";

    static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    static final String DENY_ALL = "jakarta.annotation.security.DenyAll";
    static final String RUN_AS = "jakarta.annotation.security.RunAs";
    static final String CONSTRAINT = "jakarta.validation.Constraint";
    static final String CONSTRAINTS = "jakarta.validation.constraints.";
    static final String VALIDATION = "jakarta.validation.";
    static final String VALID = "jakarta.validation.Valid";

    static final String JACKSON = "com.fasterxml.jackson.";
    static final String JACKSON_PROPERTY = JACKSON + "annotation.JsonProperty";
    static final String JACKSON_IGNORE = JACKSON + "annotation.JsonIgnore";
    static final String JACKSON_TYPE_INFO = JACKSON + "annotation.JsonTypeInfo";
    static final String JACKSON_SUB_TYPES = JACKSON + "annotation.JsonSubTypes";
    static final String JACKSON_TYPE_NAME = JACKSON + "annotation.JsonTypeName";
    static final String JACKSON_VALUE = JACKSON + "annotation.JsonValue";
    static final String JACKSON_BUNDLE = JACKSON + "annotation.JacksonAnnotationsInside";
    static final String JACKSON_CREATOR = JACKSON + "annotation.JsonCreator";
    static final String JACKSON_NAMING_2 = JACKSON + "databind.annotation.JsonNaming";
    static final String JACKSON_NAMING_3 = "tools.jackson.databind.annotation.JsonNaming";

    static final String KOTLIN = "kotlin.Metadata";

    private Vocabulary() {}
}
