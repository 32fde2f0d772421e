/** What the adapter does while Quarkus builds an application. */
@NullMarked
package dev.mizan.quarkus.deployment;

import org.jspecify.annotations.NullMarked;
