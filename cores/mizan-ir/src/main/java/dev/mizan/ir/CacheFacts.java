package dev.mizan.ir;

import java.util.List;
import java.util.SortedSet;

/**
 * What the declarations say about keeping the answers of one context.
 *
 * <pre>{@code
 * CacheFacts facts = CacheFacts.of(linked, "user");
 * facts.subsets();        // [[], [user_id]]
 * facts.byUser();         // whether the answer depends on who asks
 * }</pre>
 *
 * @param context the context's name
 * @param readable the params that a read can have, sorted
 * @param byUser whether the answer depends on who asks
 * @param byPermissions whether it depends on what the caller may do
 * @param byLocale whether it depends on the caller's language
 * @param byTenant whether it depends on the tenant the caller acts for
 * @param rev the highest revision of a member
 * @param cacheSeconds the shortest time of a member; 0 if one of them must not be kept, -1 until invalidated
 * @param subsets the sets of params that a mutation can name, each sorted; always the empty one and the full one
 * @param shape a digest of the context's part of the contract: another one is another kind of answer
 */
public record CacheFacts(
        String context,
        List<String> readable,
        boolean byUser,
        boolean byPermissions,
        boolean byLocale,
        boolean byTenant,
        int rev,
        int cacheSeconds,
        List<List<String>> subsets,
        String shape) {

    public CacheFacts {
        readable = List.copyOf(readable);
        subsets = subsets.stream().map(List::copyOf).toList();
    }

    /**
     * The facts about {@code context}.
     *
     * @param linked a linked document with its server parts
     * @throws IllegalArgumentException if the document has no such context
     */
    public static CacheFacts of(MizanIr linked, String context) {
        ContextDef def = linked.contexts().stream()
                .filter(each -> each.name().equals(context))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "context " + context + ": unknown (expected: one of the linked document)"));
        List<FunctionDef> members = linked.functions().stream()
                .filter(FunctionDef::callable)
                .filter(function -> def.functions().contains(function.name()))
                .toList();
        List<ServerDef> servers = members.stream()
                .map(member -> member.server().orElse(ServerDef.DEFAULT))
                .toList();
        List<String> readable = def.params().stream()
                .filter(param -> !param.sharedBy().isEmpty())
                .map(ContextDef.ContextParamDef::name)
                .sorted(CodePoints.ORDER)
                .toList();
        SortedSet<List<String>> subsets = ParamSubsets.of(linked, context, readable);
        return new CacheFacts(
                context,
                readable,
                servers.stream().anyMatch(ServerDef::byUser),
                servers.stream().anyMatch(ServerDef::byPermissions),
                servers.stream().anyMatch(ServerDef::byLocale),
                servers.stream().anyMatch(ServerDef::byTenant),
                servers.stream().mapToInt(ServerDef::rev).max().orElse(0),
                shortest(servers),
                List.copyOf(subsets),
                ContractHash.ofContext(linked, def, members));
    }

    private static int shortest(List<ServerDef> members) {
        return members.stream()
                .mapToInt(ServerDef::cacheSeconds)
                .filter(seconds -> seconds != ServerDef.CACHE_UNTIL_INVALIDATED)
                .min()
                .orElse(ServerDef.CACHE_UNTIL_INVALIDATED);
    }

    /** Whether answers may be kept at all. */
    public boolean cached() {
        return cacheSeconds != 0;
    }
}
