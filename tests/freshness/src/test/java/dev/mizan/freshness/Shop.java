package dev.mizan.freshness;

import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The contract of a small shop, in the version that is live and in others. */
final class Shop {

    private Shop() {}

    /** What the application declares today. */
    static MizanIr today() {
        return link(text());
    }

    /** A version before mutations could name a status, so that its nodes know fewer subsets. */
    static MizanIr yesterday() {
        return link(text().replace("params \"customer_id\" \"status\"", "params \"customer_id\""));
    }

    /** A version whose answers have another shape: a profile is a number. */
    static MizanIr tomorrow() {
        return link(text().replaceAll(
                        "(?s)(function \"(?:user_profile|rename_user)\" \\{.*?output \\{\\s+primitive )\"string\"",
                        "$1\"integer\""));
    }

    private static MizanIr link(String text) {
        return Linker.link(List.of(new Linker.Fragment("shop.kdl", KdlReader.read("shop.kdl", text))));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Shop.class.getResourceAsStream("/shop.kdl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
