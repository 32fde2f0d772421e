package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The users of an application, and how often they were looked up. */
final class Accounts implements IdentityResolver {

    final Map<String, Identity> users = new ConcurrentHashMap<>();
    final AtomicInteger lookups = new AtomicInteger();

    Accounts(Identity... users) {
        for (Identity user : users) {
            this.users.put(user.id(), user);
        }
    }

    @Override
    public Optional<Identity> resolve(String id) {
        lookups.incrementAndGet();
        return Optional.ofNullable(users.get(id));
    }
}
