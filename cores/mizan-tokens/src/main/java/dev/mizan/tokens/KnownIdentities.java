package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the {@link IdentityResolver} said lately, of a bounded number of users. */
final class KnownIdentities {

    private static final int MOST = 10_000;

    private final IdentityResolver resolver;
    private final Duration age;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Identity identity, Instant since) {}

    KnownIdentities(IdentityResolver resolver, Duration age, Clock clock) {
        this.resolver = resolver;
        this.age = age;
        this.clock = clock;
    }

    /**
     * The user {@code id}, if there is one whom {@code fits} accepts. The resolver is asked again where what it said
     * before does not fit: the permissions may have changed, and the token be the newer of the two.
     */
    Optional<Identity> find(String id, Predicate<Identity> fits) {
        Known before = recent(id);
        if (before != null && fits.test(before.identity())) {
            return Optional.of(before.identity());
        }
        return now(id).filter(fits);
    }

    /** The user {@code id} as the resolver sees it now. */
    Optional<Identity> now(String id) {
        Instant asked = clock.instant();
        Optional<Identity> identity = resolver.resolve(id);
        identity.ifPresent(found -> requireSame(id, found));
        synchronized (known) {
            if (identity.isPresent()) {
                known.put(id, new Known(identity.get(), asked));
            } else {
                known.remove(id);
            }
        }
        return identity;
    }

    private static void requireSame(String id, Identity found) {
        if (!found.authenticated() || !found.id().equals(id)) {
            throw new IllegalStateException("IdentityResolver: " + (found.authenticated() ? "another" : "no")
                    + " user's identity (expected: the authenticated identity of the user that was asked for)");
        }
    }

    private @Nullable Known recent(String id) {
        Instant now = clock.instant();
        synchronized (known) {
            Known one = known.get(id);
            boolean fresh = one != null
                    && !now.isBefore(one.since())
                    && now.isBefore(one.since().plus(age));
            return fresh ? one : null;
        }
    }
}
