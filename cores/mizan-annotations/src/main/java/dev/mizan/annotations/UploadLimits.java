package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an {@link Upload} parameter accepts. Zero and an empty list mean the server's own limits. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface UploadLimits {

    /** The most bytes one file may have. */
    long maxBytes() default 0;

    /** The most bytes all files of the parameter may have together. */
    long maxTotalBytes() default 0;

    /** The most files the parameter may have. */
    int maxCount() default 0;

    /** The media types accepted, such as {@code image/png}. */
    String[] accept() default {};
}
