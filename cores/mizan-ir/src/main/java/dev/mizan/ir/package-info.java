/**
 * The contract between every backend and every code generator: immutable records, the KDL reader, the canonical
 * writer and the rules over a whole document.
 *
 * <p>A fragment, which the compiler writes per class, says more than a contract. In it
 *
 * <ul>
 *   <li>a function ends with what only the server needs, and only as far as it is not the default:
 *       <pre>
 * server   = server { [auth "required|staff|superuser|nobody"] role "name"* [guard "class"]
 *            uses "identity|locale|tenant"* [rev N] [cache-seconds N] [internal]
 *            [route "/path/" { method "GET"* }] [view] }</pre>
 *   <li>a context may be {@code parallel=#true}, its {@code shared-by} may be empty and it may lack members: each
 *       fragment names those of its own class;
 *   <li>a {@code merge} may lack {@code slot}, {@code how} and {@code key}, and an {@code affects} with
 *       {@code function=} may lack its context: {@link dev.mizan.ir.Linker} decides them;
 *   <li>functions, contexts, forms and errors of other fragments may be named; types must be there.
 * </ul>
 */
@NullMarked
package dev.mizan.ir;

import org.jspecify.annotations.NullMarked;
