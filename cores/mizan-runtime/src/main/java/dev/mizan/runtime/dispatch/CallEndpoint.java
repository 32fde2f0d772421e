package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.dispatch.RequestBody.CallRequest;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.Reply;
import java.util.ArrayList;
import java.util.Map;

/** {@code POST call/}: runs one function. */
record CallEndpoint(
        Map<String, CompiledFunction<?, ?, ?>> functions,
        CallRunner runner,
        Observing observing,
        InjectableSource injectables,
        int maxBodyBytes)
        implements Endpoint {

    private static final int LONGEST_NAME = 100;

    @Override
    public String allow() {
        return "POST";
    }

    @Override
    public boolean answers(String method) {
        return method.equals("POST");
    }

    @Override
    public Reply answer(Exchange exchange, Caller caller) throws Refusal {
        RequestBody.requireJson(exchange);
        return run(RequestBody.readCall(exchange, maxBodyBytes), exchange, caller);
    }

    /** The answer to {@code request}, however it came. */
    Reply.Content run(CallRequest request, Exchange exchange, Caller caller) throws Refusal {
        CompiledFunction<?, ?, ?> function = callable(request.function());
        return observing.answer(function.name(), () -> answer(exchange, caller, function, request));
    }

    private Reply.Content answer(
            Exchange exchange, Caller caller, CompiledFunction<?, ?, ?> function, CallRequest request) throws Refusal {
        function.access().require(caller.identity());
        CallScope scope = new CallScope(caller.identity(), exchange, injectables, false);
        return runner.data(
                Endpoint.prepared(function, request.arguments(), "args", scope, runner.failures(), new ArrayList<>(0)));
    }

    private CompiledFunction<?, ?, ?> callable(String name) throws Refusal {
        CompiledFunction<?, ?, ?> function = functions.get(name);
        if (function != null && function.server().internal()) {
            throw Refusal.of(ProtocolError.FORBIDDEN, "This function is internal.");
        }
        if (function == null || function.server().view()) {
            throw Refusal.of(ProtocolError.NOT_FOUND, "There is no function " + Decoding.cut(name, LONGEST_NAME) + ".");
        }
        return function;
    }
}
