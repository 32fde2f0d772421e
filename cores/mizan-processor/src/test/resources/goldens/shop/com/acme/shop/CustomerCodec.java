package com.acme.shop;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.NullSearch;
import dev.mizan.runtime.json.ObjectReader;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * {@link Customer} to JSON and back.
 */
@Generated("dev.mizan.processor.MizanProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class CustomerCodec implements JsonCodec<Customer> {
    public static final JsonCodec<Customer> INSTANCE = new CustomerCodec();

    private static final Set<String> NAMES = Set.of("id", "mail", "nick_name");

    private static final JsonCodec<Optional<String>> NICK_NAME = Codecs.optional(Codecs.STRING);

    private static final JsonName ID_NAME = JsonName.of("id");

    private static final JsonName MAIL_NAME = JsonName.of("mail");

    private static final JsonName NICK_NAME_NAME = JsonName.of("nick_name");

    private CustomerCodec() {
    }

    @Override
    public Customer decode(JsonValue json, Decoding in) {
        ObjectReader members = in.object(json);
        long id = members.required("id", Codecs.LONG_NUMBER, 0L);
        String mail = members.required("mail", Codecs.STRING);
        Optional<String> nickName = members.optional("nick_name", NICK_NAME, Optional.empty());
        members.end(NAMES);
        return in.build("Customer", () -> {
            Customer made = new Customer();
            made.setId(id);
            made.setMail(mail);
            made.setNickName(nickName);
            return made;
        });
    }

    @Override
    public void encode(Customer value, JsonWriter out) {
        try {
            out.startObject();
            out.name(ID_NAME);
            Codecs.LONG_NUMBER.encode(value.getId(), out);
            out.name(MAIL_NAME);
            out.string(value.getMail());
            out.name(NICK_NAME_NAME);
            NICK_NAME.encode(value.getNickName(), out);
            out.endObject();
        } catch (NullPointerException e) {
            throw new NullSearch("Customer", e)
                            .member("mail", Codecs.STRING, value.getMail())
                            .member("nickName", NICK_NAME, value.getNickName())
                            .found();
        }
    }

    @Override
    public JsonCodec.Member member(String javaName) {
        return switch (javaName) {
            case "id" -> new JsonCodec.Member("id", Codecs.LONG_NUMBER);
            case "mail" -> new JsonCodec.Member("mail", Codecs.STRING);
            case "nickName" -> new JsonCodec.Member("nick_name", NICK_NAME);
            default -> JsonCodec.super.member(javaName);
        };
    }
}
