package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * An error of the application.
 *
 * @param type the exception
 * @param code its code
 * @param status its HTTP status
 * @param details the record its {@code details()} returns
 * @param own whether it is declared in these sources
 * @param doc its Javadoc
 * @param origin where it is declared, or used if that is not in these sources
 */
public record ErrorModel(
        ClassName type,
        String code,
        int status,
        Optional<Use> details,
        boolean own,
        Optional<String> doc,
        Origin origin) {}
