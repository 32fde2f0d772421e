package dev.mizan.client;

import java.util.Optional;

/**
 * What the server says about itself.
 *
 * @param contract SHA-256 of the contract, in hex; an emitted client's {@code CONTRACT} is the one it was made from
 * @param csrf how the server wants CSRF tokens back; nothing where there is nothing to protect
 * @param protocol version of the wire protocol
 */
public record Session(String contract, Optional<Csrf> csrf, int protocol) {

    /**
     * The cookie whose value a call sends back in a header.
     *
     * @param cookie the cookie's name
     * @param header the header's name
     */
    public record Csrf(String cookie, String header) {

        private static Csrf read(JsonValue json) {
            Fields fields = Fields.of(json);
            return new Csrf(fields.read("cookie", Codecs.STRING), fields.read("header", Codecs.STRING));
        }
    }

    static Session read(JsonValue json) {
        Fields fields = Fields.of(json);
        return new Session(
                fields.read("contract", Codecs.STRING),
                fields.read("csrf", Codecs.optional(Codecs.JSON)).map(Csrf::read),
                fields.read("protocol", Codecs.INT));
    }
}
