package dev.mizan.processor.read;

import dev.mizan.ir.Names;

/** What {@code @MizanModule} says about a package: naming, longs and who may call. */
record ModuleSettings(boolean snakeCase, boolean textLongs, String auth) {

    static final ModuleSettings DEFAULTS = new ModuleSettings(false, false, "PUBLIC");

    /** These settings as {@code module} changes them: by the elements written there, and by no others. */
    ModuleSettings with(Mirror module) {
        return new ModuleSettings(
                module.written("naming").isPresent() ? module.constant("naming").equals("SNAKE_CASE") : snakeCase,
                module.written("longs").isPresent() ? module.constant("longs").equals("STRING") : textLongs,
                module.written("auth").isPresent() ? module.constant("auth") : auth);
    }

    String wireName(String javaName) {
        return snakeCase ? Names.snake(javaName) : javaName;
    }
}
