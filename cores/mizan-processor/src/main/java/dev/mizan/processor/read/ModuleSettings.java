package dev.mizan.processor.read;

import dev.mizan.ir.Names;

/** What {@code @MizanModule} says about a package: naming, longs and who may call. */
record ModuleSettings(boolean snakeCase, boolean textLongs, String auth) {

    static final ModuleSettings DEFAULTS = new ModuleSettings(false, false, "PUBLIC");

    static ModuleSettings of(Mirror module) {
        return new ModuleSettings(
                module.constant("naming").equals("SNAKE_CASE"),
                module.constant("longs").equals("STRING"),
                module.constant("auth"));
    }

    String wireName(String javaName) {
        return snakeCase ? Names.snake(javaName) : javaName;
    }
}
