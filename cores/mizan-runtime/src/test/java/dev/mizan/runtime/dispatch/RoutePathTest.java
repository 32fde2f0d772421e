package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePathTest {

    private final RoutePath profile = RoutePath.of("/profile/:user_id/");

    @ParameterizedTest
    @ValueSource(strings = {"/profile/a%20b/", "/profile/a%20b", "/%70rofile/a%20b/"})
    void path_givesItsParams(String path) {
        assertThat(profile.match(path)).hasValue(Map.of("user_id", "a b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile/",
                "/profile//",
                "/profile/5//",
                "/profile/5/x/",
                "/Profile/5/",
                "profile/5",
                "/profile/%zz/",
                "/profile/%ff/"
            })
    void path_ofAnotherRouteOrUnreadable_doesNotMatch(String path) {
        assertThat(profile.match(path)).isEmpty();
    }

    @Test
    void plus_inAPath_isAPlus() {
        assertThat(profile.match("/profile/a+b/")).hasValue(Map.of("user_id", "a+b"));
    }

    @Test
    void encodedSlash_separatesNothing() {
        assertThat(profile.match("/profile/a%2Fb/")).hasValue(Map.of("user_id", "a/b"));
    }

    @Test
    void moreSpecific_standsFirst() {
        assertThat(Stream.of("/a/:b/c", "/a/b/:c", "/:a", "/a/b/c")
                        .map(RoutePath::of)
                        .sorted(RoutePath.SPECIFIC_FIRST)
                        .map(path -> String.join("/", path.segments())))
                .containsExactly("/a/b/c", "/a/b/:c", "/a/:b/c", "/:a");
    }
}
