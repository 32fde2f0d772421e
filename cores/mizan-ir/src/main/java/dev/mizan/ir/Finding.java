package dev.mizan.ir;

/**
 * Something that a rule over the whole graph found.
 *
 * <pre>{@code
 * for (Finding finding : Linker.check(fragments)) {
 *     switch (finding.subject()) {
 *         case Finding.FunctionSubject function -> report(methods.get(function.name()), finding);
 *         …
 *     }
 * }
 * }</pre>
 *
 * @param rule the rule
 * @param subject the part of the document it is about
 * @param source the name of the fragment which that part comes from
 * @param message what was found, what was expected and the fix
 */
public record Finding(Rule rule, Subject subject, String source, String message) {

    /** Whether the document is refused because of it. */
    public boolean refusing() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    /** The part of a document that a finding is about. */
    public sealed interface Subject {}

    /** A function. */
    public record FunctionSubject(String name) implements Subject {}

    /** A param of a function. */
    public record ParamSubject(String function, String param) implements Subject {}

    /** A context. */
    public record ContextSubject(String name) implements Subject {}

    /** A param of a context. */
    public record ContextParamSubject(String context, String param) implements Subject {}

    /** A type. */
    public record TypeSubject(String name) implements Subject {}

    /** An error of the application. */
    public record ErrorSubject(String code) implements Subject {}

    /** A channel. */
    public record ChannelSubject(String name) implements Subject {}

    /** A form. */
    public record FormSubject(String name) implements Subject {}
}
