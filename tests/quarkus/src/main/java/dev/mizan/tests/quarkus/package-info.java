/** A Quarkus application with server functions, a database and resources of Quarkus REST. */
@NullMarked
package dev.mizan.tests.quarkus;

import org.jspecify.annotations.NullMarked;
