/** The fixture as a Spring Boot server. */
@MizanModule(naming = Naming.SNAKE_CASE)
@NullMarked
package dev.mizan.afi.springboot;

import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
