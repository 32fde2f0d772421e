package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers on one path. */
interface Endpoint {

    /** The methods it answers, as {@code Allow} lists them. */
    String allow();

    /** Whether it answers {@code method}. */
    boolean answers(String method);

    /** Whether no CSRF header is asked for, whoever calls. */
    default boolean exemptFromCsrf() {
        return false;
    }

    /** The answer to a request whose method, credentials and CSRF header are fine. */
    Reply answer(Exchange exchange, Caller caller) throws Refusal;

    /** Refuses arguments that are wrong, keeps those that are not. */
    static <T> T prepared(@Nullable T call, List<Violation> problems) throws Refusal {
        if (call == null || !problems.isEmpty()) {
            throw Refusal.invalid(Decoding.sorted(problems));
        }
        return call;
    }
}
