package dev.mizan.afi.helidon;

import io.helidon.http.SetCookie;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.ProviderRequest;
import io.helidon.security.Subject;
import io.helidon.security.providers.httpauth.HttpBasicAuthProvider;
import io.helidon.security.providers.httpauth.SecureUserStore;
import io.helidon.security.spi.AuthenticationProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The fixture's users by HTTP Basic, which opens a session; Helidon has none of its own. */
final class FixtureUsers implements AuthenticationProvider {

    private static final String COOKIE = "afi-session";

    private static final Map<String, String> ROLES =
            Map.of("ann", "user", "sam", "staff", "root", "superuser", "vic", "verified");

    private final HttpBasicAuthProvider passwords = HttpBasicAuthProvider.builder()
            .addUserStore(name -> Optional.ofNullable(ROLES.get(name)).map(role -> new User(name, role)))
            .build();
    private final Map<String, Subject> sessions = new ConcurrentHashMap<>();

    private record User(String login, String role) implements SecureUserStore.User {
        @Override
        public boolean isPasswordValid(char[] password) {
            return Arrays.equals(password, login.toCharArray());
        }

        @Override
        public Collection<String> roles() {
            return Set.of(role);
        }
    }

    @Override
    public AuthenticationResponse authenticate(ProviderRequest request) {
        Map<String, List<String>> headers = request.env().headers();
        if (headers.containsKey("Authorization")) {
            AuthenticationResponse response = passwords.authenticate(request);
            return response.user().map(this::signedIn).orElse(response);
        }
        return session(headers.getOrDefault("Cookie", List.of()))
                .map(AuthenticationResponse::success)
                .orElseGet(AuthenticationResponse::abstain);
    }

    private AuthenticationResponse signedIn(Subject user) {
        String session = UUID.randomUUID().toString();
        sessions.put(session, user);
        String cookie = SetCookie.builder(COOKIE, session)
                .path("/")
                .httpOnly(true)
                .build()
                .text();
        return AuthenticationResponse.builder()
                .status(io.helidon.security.SecurityResponse.SecurityStatus.SUCCESS)
                .user(user)
                .responseHeader("Set-Cookie", cookie)
                .build();
    }

    private Optional<Subject> session(List<String> cookies) {
        return cookies.stream()
                .flatMap(line -> Arrays.stream(line.split("; *")))
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .flatMap(cookie -> Optional.ofNullable(sessions.get(cookie.substring(COOKIE.length() + 1))).stream())
                .findFirst();
    }
}
