package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.tokens.IdentityResolver;
import dev.mizan.tokens.JwtIssuer;
import dev.mizan.tokens.MwtIssuer;
import dev.mizan.tokens.TokenIdentity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** What an application with tokens gets at its start, and what it is told when something is missing. */
class TokensStartTest {

    private static final String[] MWT = {
        "mizan.mwt.secret=0123456789abcdef0123456789abcdef", "mizan.mwt.kid=k1", "mizan.mwt.audience=desk"
    };

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SpringConfiguration.class, SpringTokensConfiguration.class))
            .withBean(FunctionRegistry.class, () -> FunctionRegistry.of(List.of()));

    private final WebApplicationContextRunner withUsers =
            runner.withBean(IdentityResolver.class, () -> id -> Optional.empty());

    @Test
    void nothingSet_changesNothing() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(Dispatcher.class)
                .doesNotHaveBean(MwtIssuer.class)
                .doesNotHaveBean(JwtIssuer.class));
    }

    @Test
    void applicationWithoutTheLibrary_starts() {
        runner.withClassLoader(new FilteredClassLoader(TokenIdentity.class.getPackageName()))
                .run(context -> assertThat(context).hasSingleBean(Dispatcher.class));
    }

    @Test
    void applicationWithoutSpringSecurity_hasTokens() {
        withUsers
                .withPropertyValues(MWT)
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context).hasSingleBean(MwtIssuer.class));
    }

    @Test
    void halfAConfiguration_stopsTheStart() {
        assertStops(
                withUsers.withPropertyValues("mizan.mwt.secret=0123456789abcdef0123456789abcdef"),
                "mizan.mwt.kid: missing, but mizan.mwt.secret is set (expected: a name for the key, such as k1)");
        assertStops(
                withUsers.withPropertyValues("mizan.jwt.issuer=me"),
                "mizan.jwt.secret: missing, but mizan.jwt.issuer is set (expected: a secret of at least 32 bytes)");
        assertStops(
                withUsers.withPropertyValues(MWT).withPropertyValues("mizan.mwt.accepted-secrets.k0=short"),
                "mizan.mwt.accepted-secrets.k0: 5 bytes (expected: a secret of at least 32 bytes)");
    }

    @Test
    void secretOfTheCache_isNoSecretOfATokenAsWell() {
        assertStops(
                withUsers
                        .withPropertyValues(MWT)
                        .withPropertyValues(
                                "mizan.cache.mode=local", "mizan.cache.secret=0123456789abcdef0123456789abcdef"),
                "mizan.mwt.secret: the same as mizan.cache.secret (expected: a secret of its own)");
    }

    @Test
    void tokensWithoutUsers_stopTheStart() {
        assertStops(
                runner.withPropertyValues(MWT),
                "mizan.mwt.secret, mizan.jwt.secret: set, but nothing says what a user may do"
                        + " (expected: a bean of IdentityResolver or UserDetailsService)");
    }

    private static void assertStops(WebApplicationContextRunner runner, String sentence) {
        runner.run(context -> assertThat(context).getFailure().rootCause().hasMessage(sentence));
    }
}
