package dev.mizan.roundtrip;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record that may hold one of its kind. */
public record Part(int id, Optional<String> note, @Nullable Part inner) {}
