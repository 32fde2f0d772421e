package dev.mizan.annotations;

/** Who may call a function. Nobody there is answered with 401, the wrong somebody with 403. */
public enum Auth {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Every authenticated caller. */
    REQUIRED,
    /** Members of staff, and superusers. */
    STAFF,
    /** Superusers only. */
    SUPERUSER
}
