package dev.mizan.client;

/**
 * One problem with the arguments or params of a request.
 *
 * @param code {@code required}, {@code type}, {@code unknown}, or the constraint's name ({@code size})
 * @param message what is wrong, for people
 * @param path where: {@code args.user.name}, {@code params.page}
 */
public record Violation(String code, String message, String path) {

    static final Codec<Violation> CODEC = Codecs.of(
            violation -> JsonValue.object()
                    .with("code", Codecs.STRING, violation.code)
                    .with("message", Codecs.STRING, violation.message)
                    .with("path", Codecs.STRING, violation.path)
                    .build(),
            json -> {
                Fields fields = Fields.of(json);
                return new Violation(
                        fields.read("code", Codecs.STRING),
                        fields.read("message", Codecs.STRING),
                        fields.read("path", Codecs.STRING));
            });
}
