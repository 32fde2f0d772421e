package dev.mizan.ir.diff;

import dev.mizan.ir.ChannelDef;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.diff.Change.Verdict;
import java.util.List;
import java.util.Optional;

/** What changed about the channels. */
final class ChannelDiff {

    private final ChangeLog log;

    ChannelDiff(ChangeLog log) {
        this.log = log;
    }

    void compare(List<ChannelDef> older, List<ChannelDef> newer) {
        new Group<>(older, newer, ChannelDef::name)
                .forEach(
                        (name, channel) -> Endpoints.gone(log, ChangeKind.CHANNEL_REMOVED, Words.path("channel", name)),
                        (name, channel) -> Endpoints.fresh(log, ChangeKind.CHANNEL_ADDED, Words.path("channel", name)),
                        this::both);
    }

    private void both(ChannelDef older, ChannelDef newer) {
        String path = Words.path("channel", older.name());
        TextDiff.compare(log, path, older.doc(), newer.doc());
        SlotDiff.params(log)
                .compare(Place.of(path, Position.REQUEST), Slot.params(older.params()), Slot.params(newer.params()));
        messages(Place.of(path, Position.ANSWER).in("receive"), "hears", older.receive(), newer.receive());
        messages(Place.of(path, Position.REQUEST).in("send"), "says", older.send(), newer.send());
    }

    private void messages(Place place, String verb, Optional<ShapeDef> older, Optional<ShapeDef> newer) {
        if (older.isPresent() && newer.isPresent()) {
            new ShapeDiff(log).compare(place, older.get(), newer.get());
        } else if (newer.isPresent()) {
            log.add(
                    place.path(),
                    ChangeKind.DIRECTION_ADDED,
                    "is new.",
                    Verdict.compatible("An older client " + verb + " nothing there."),
                    Verdict.breaking("A newer client " + verb + " something that the older server does not know."),
                    Verdict.compatible("Code written for the older client does not name it."));
        } else if (older.isPresent()) {
            log.add(
                    place.path(),
                    ChangeKind.DIRECTION_REMOVED,
                    "is gone.",
                    Verdict.breaking("An older client " + verb + " something that the newer server does not know."),
                    Verdict.compatible("A newer client " + verb + " nothing there."),
                    Verdict.breaking("Code that names it does not compile."));
        }
    }
}
