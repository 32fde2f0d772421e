/** The clinic as a Quarkus application: the domain's functions, its data, and the built front end. */
@NullMarked
package dev.mizan.examples.petclinic.quarkus;

import org.jspecify.annotations.NullMarked;
