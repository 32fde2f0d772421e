/** The {@code mizan} commands as goals of Maven; each forks the command on a Java that can run it. */
@NullMarked
package dev.mizan.maven;

import org.jspecify.annotations.NullMarked;
