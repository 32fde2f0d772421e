/** The clinic as a Spring Boot application: the domain's functions, its data, and the built front end. */
@NullMarked
package dev.mizan.examples.petclinic.spring;

import org.jspecify.annotations.NullMarked;
