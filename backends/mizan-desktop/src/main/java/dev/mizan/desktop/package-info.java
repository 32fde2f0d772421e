/** Mizan in desktop windows: a web page that calls functions of the program which shows it. */
@NullMarked
package dev.mizan.desktop;

import org.jspecify.annotations.NullMarked;
