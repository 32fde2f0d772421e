/** The clinic in a window: the domain's functions, its data, and the front end that the browser shows, too. */
@NullMarked
package dev.mizan.examples.petclinic.desktop;

import org.jspecify.annotations.NullMarked;
