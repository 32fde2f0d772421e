/** The clinic as a Helidon SE server: the domain's functions, its data, and the built front end. */
@NullMarked
package dev.mizan.examples.petclinic.helidon;

import org.jspecify.annotations.NullMarked;
