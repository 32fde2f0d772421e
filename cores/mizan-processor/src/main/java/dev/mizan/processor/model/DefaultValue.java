package dev.mizan.processor.model;

import com.palantir.javapoet.CodeBlock;
import dev.mizan.ir.Literal;

/**
 * The value of what the caller leaves out.
 *
 * @param literal as the contract has it
 * @param code as Java has it
 */
public record DefaultValue(Literal literal, CodeBlock code) {}
