package dev.mizan.ir.diff;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.diff.Change.Verdict;
import java.util.List;
import java.util.Optional;

/** What changed about the contexts. */
final class ContextDiff {

    private final ChangeLog log;

    ContextDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<ContextDef> older, List<ContextDef> newer) {
        new Group<>(older, newer, ContextDef::name)
                .forEach(
                        (name, context) -> Endpoints.gone(log, ChangeKind.CONTEXT_REMOVED, Words.path("context", name)),
                        (name, context) -> Endpoints.fresh(log, ChangeKind.CONTEXT_ADDED, Words.path("context", name)),
                        this::both);
    }

    private void both(ContextDef older, ContextDef newer) {
        String path = Words.path("context", older.name());
        TextDiff.compare(log, path, older.doc(), newer.doc());
        new Group<>(older.functions(), newer.functions(), member -> member)
                .forEach(
                        (member, gone) -> memberGone(path + " " + Words.path("function", member), member),
                        (member, fresh) -> memberFresh(path + " " + Words.path("function", member), member),
                        (from, to) -> {});
        SlotDiff.params(log)
                .compare(
                        Place.of(path, Position.QUERY),
                        slots(older.params(), log.older()),
                        slots(newer.params(), log.newer()));
        newer.params().forEach(param -> sharedBy(path, older, param));
    }

    private static List<Slot> slots(List<ContextParamDef> params, Usage usage) {
        return params.stream()
                .map(param -> Slot.of(param, usage.demanded(param)))
                .toList();
    }

    private void memberFresh(String path, String member) {
        log.add(
                path,
                ChangeKind.MEMBER_ADDED,
                "is a member now.",
                Verdict.compatible("An older client overlooks members of the bundle that it does not know."),
                Verdict.breaking("The older server's bundle lacks " + Words.quoted(member)
                        + ", on which a newer client relies."),
                Verdict.compatible("Code written for the older client does not read it."));
    }

    private void memberGone(String path, String member) {
        log.add(
                path,
                ChangeKind.MEMBER_REMOVED,
                "is no member any more.",
                Verdict.breaking("The newer server's bundle lacks " + Words.quoted(member)
                        + ", on which an older client relies."),
                Verdict.compatible("A newer client overlooks members of the bundle that it does not know."),
                Verdict.breaking("Code that reads it does not compile."));
    }

    private void sharedBy(String path, ContextDef older, ContextParamDef param) {
        Optional<ContextParamDef> before = older.params().stream()
                .filter(each -> each.name().equals(param.name()))
                .findFirst();
        if (before.isPresent() && !before.get().sharedBy().equals(param.sharedBy())) {
            log.harmless(
                    path + " " + Words.path("param", param.name()),
                    ChangeKind.SHARED_BY,
                    "goes to " + param.sharedBy() + " now, went to "
                            + before.get().sharedBy() + ".",
                    "Clients send it to the context, and the server hands it on.");
        }
    }
}
