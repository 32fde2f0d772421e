package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Transactions;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers exchanges: everything below the base, and the own routes of view and internal functions. */
public final class Dispatcher {

    private Dispatcher() {}

    /**
     * What a dispatcher is made of.
     *
     * @param validator checks Jakarta constraints; without one, constrained functions refuse to start
     */
    public record Parts(
            FunctionRegistry registry,
            MizanSettings settings,
            InstanceSource instances,
            IdentitySource identities,
            CsrfProtection csrf,
            Transactions transactions,
            ContextPropagation propagation,
            InjectableSource injectables,
            Optional<Validator> validator) {}

    /**
     * A function with an own URL.
     *
     * @param function its wire name
     * @param path such as {@code /profile/:user_id/}
     * @param methods the HTTP methods it answers
     */
    public record Route(String function, String path, List<String> methods) {}

    /**
     * A dispatcher; all instances are looked up now.
     *
     * @throws IllegalStateException with a sentence for the developer, if a part is missing
     */
    public static Dispatcher create(Parts parts) {
        throw new UnsupportedOperationException("being written");
    }

    /** Answers a request below the base, on the calling thread. Never throws for anything the request can cause. */
    public Reply dispatch(Exchange exchange) {
        throw new UnsupportedOperationException("being written");
    }

    /** Answers a request on an own route; {@code pathParams} are decoded, by name. */
    public Reply dispatchRoute(Route route, Map<String, String> pathParams, Exchange exchange) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * The protocol's answer for a request that the framework rejected on its own, in the one envelope.
     *
     * @param status the framework's status; mapped to the protocol's code
     */
    public Reply rejection(int status, Exchange exchange) {
        throw new UnsupportedOperationException("being written");
    }

    /** The own routes that the adapter has to serve. */
    public List<Route> routes() {
        throw new UnsupportedOperationException("being written");
    }
}
