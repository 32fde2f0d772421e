package dev.mizan.tests.quarkus;

import dev.mizan.annotations.MizanContext;

/** What a read has no right to do. */
@MizanContext
public record WritingContext() {}
