package dev.mizan.annotations;

/** How Java names become wire names. Types keep the names their authors gave them. */
public enum Naming {
    /** {@code updateProfile} stays {@code updateProfile}. */
    AS_WRITTEN,
    /** {@code updateProfile} becomes {@code update_profile}. */
    SNAKE_CASE
}
