package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.ir.CacheFacts;
import dev.mizan.ir.CodePoints;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.cache.CacheKeys;
import dev.mizan.runtime.cache.ContextCache;
import dev.mizan.runtime.cache.KeyMessage;
import dev.mizan.runtime.cache.ParamText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The kept answers of one bundle: what a call's answer depends on, and where it is kept.
 *
 * @param params the params that a read can have, each with the member that decodes it
 */
record KeptBundle(ContextCache cache, List<Param> params) {

    /** A param, the place of a member that declares it, and its place among that member's arguments. */
    private record Param(String name, int member, int argument, ParamText text) {}

    static KeptBundle of(
            ContextCache cache, ContextDef context, List<CompiledFunction<?, ?, ?>> members, MizanIr linked) {
        List<Param> params = new ArrayList<>();
        for (ContextDef.ContextParamDef param : context.params()) {
            for (int i = 0; i < members.size(); i++) {
                int argument = members.get(i).indexOf(param.name());
                if (argument >= 0) {
                    params.add(new Param(param.name(), i, argument, ParamText.of(param.shape(), linked)));
                    break;
                }
            }
        }
        params.sort(Comparator.comparing(Param::name, CodePoints.ORDER));
        return new KeptBundle(cache, List.copyOf(params));
    }

    /** The answer to {@code calls}, kept or computed. */
    byte[] answer(List<PreparedCall<?, ?, ?>> calls, Callable<byte[]> computation) throws Exception {
        return cache.answer(message(calls, calls.getFirst().scope()), computation);
    }

    private KeyMessage message(List<PreparedCall<?, ?, ?>> calls, CallScope scope) {
        SortedMap<String, String> texts = new TreeMap<>(CodePoints.ORDER);
        for (Param param : params) {
            param.text
                    .of(calls.get(param.member).argument(param.argument))
                    .ifPresent(text -> texts.put(param.name, text));
        }
        CacheFacts facts = cache.facts();
        Identity caller = scope.caller();
        return new KeyMessage(
                facts.context(),
                texts,
                facts.rev(),
                facts.byUser() ? Optional.of(caller.id()) : Optional.empty(),
                facts.byPermissions() ? Optional.of(CacheKeys.permissions(caller)) : Optional.empty(),
                facts.byLocale() ? Optional.of(scope.get(Locale.class).toLanguageTag()) : Optional.empty(),
                facts.byTenant() ? caller.tenant() : Optional.empty());
    }
}
