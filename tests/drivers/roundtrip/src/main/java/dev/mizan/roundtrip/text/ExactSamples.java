package dev.mizan.roundtrip.text;

import java.util.List;

/** Longs over their whole range. */
public record ExactSamples(List<Long> exactLongs) {}
