package dev.mizan.springboot;

import dev.mizan.annotations.Identity;
import dev.mizan.tokens.IdentityResolver;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** What the application's {@link UserDetailsService} knows of the users of tokens. */
final class SpringUsers implements IdentityResolver {

    private final UserDetailsService users;
    private final MizanProperties.Security names;

    SpringUsers(UserDetailsService users, MizanProperties.Security names) {
        this.users = users;
        this.names = names;
    }

    @Override
    public Optional<Identity> resolve(String id) {
        try {
            return Optional.of(users.loadUserByUsername(id))
                    .filter(SpringUsers::maySignIn)
                    .map(this::identity);
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static boolean maySignIn(UserDetails user) {
        return user.isEnabled()
                && user.isAccountNonLocked()
                && user.isAccountNonExpired()
                && user.isCredentialsNonExpired();
    }

    private Identity identity(UserDetails user) {
        Set<String> authorities = user.getAuthorities().stream()
                .flatMap(granted -> Optional.ofNullable(granted.getAuthority()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(
                user.getUsername(),
                true,
                authorities.contains(names.staffAuthority()),
                authorities.contains(names.superuserAuthority()),
                authorities,
                Optional.empty());
    }
}
