package dev.mizan.tests.quarkus;

import dev.mizan.annotations.MizanContext;

/** All notes. */
@MizanContext
public record NotesContext() {}
