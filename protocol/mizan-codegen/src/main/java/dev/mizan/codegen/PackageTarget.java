package dev.mizan.codegen;

import dev.mizan.ir.MizanIr;
import java.util.List;

/** A whole client in a language of its own. */
public non-sealed interface PackageTarget extends Target {

    /**
     * The files of a contract, in any order.
     *
     * @param contract a linked contract without uploads and streams
     * @param packageName what the client is called: a Python package, a Rust crate or a Java package
     * @throws CodegenException if the name is none of the language, or two things would get one name
     */
    List<ClientFile> emit(MizanIr contract, String packageName);
}
