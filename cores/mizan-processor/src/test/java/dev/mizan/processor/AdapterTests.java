package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.FunctionBinding;
import org.junit.jupiter.api.Test;

/** What the adapter's properties among the test resources tell the processor. */
final class AdapterTests {

    private static final String RESPONSE = "package com.acme; public record Response(String html) {}";
    private static final String REQUEST = "package com.acme; public interface Request {}";
    private static final String SLICE = "package com.acme; public record Slice(int page, int size) {}";

    private static final String SLICES = """
            package com.acme;
            import dev.mizan.annotations.Default;
            import jakarta.validation.constraints.Max;
            public class Slices {
                /** @param page the page, from 1 */
                public static Slice of(@Default("1") int page, @Default("20") @Max(100) int size) {
                    return new Slice(page, size);
                }
            }
            """;

    private static final String PAGES = """
            package com.acme;
            import dev.mizan.annotations.*;
            public class Pages {
                @MizanContext record OwnerContext(int ownerId) {}
                @Client(context = OwnerContext.class, route = "/owners/:ownerId/")
                public Response page(int ownerId, Request request) { return new Response("<b>" + ownerId + "</b>"); }
                @Client public Slice find(String q, Slice slice) { return slice; }
            }
            """;

    private static final Compiled COMPILED =
            Compiled.of(RESPONSE, REQUEST, SLICE, SLICES, PAGES).succeeded();

    @Test
    void response_type_makes_a_view_that_is_passed_through() {
        assertThat(COMPILED.function("com.acme.PagesMizan", "page").result())
                .isInstanceOf(FunctionBinding.Result.View.class);
        assertThat(new Call(COMPILED, "com.acme.Pages", "page").result("{\"ownerId\":5}"))
                .isEqualTo("view Response[html=<b>5</b>]");
    }

    @Test
    void view_has_its_route_by_get_and_is_no_member_of_the_bundle() {
        assertThat(COMPILED.fragment("com.acme.Pages"))
                .contains("""
                                route "/owners/:ownerId/" {
                                    method "GET"
                                }
                                view
                        """)
                .doesNotContain("shared-by \"page\"")
                .doesNotContain("    function \"page\"");
    }

    @Test
    void injectable_of_the_adapter_is_no_argument_and_counts_as_identity() {
        assertThat(new Call(COMPILED, "com.acme.Pages", "page").violations("{\"ownerId\":5,\"request\":{}}"))
                .containsExactly("args.request unknown");
        assertThat(COMPILED.fragment("com.acme.Pages")).contains("uses \"identity\"");
    }

    @Test
    void composite_is_made_of_the_factory_s_arguments() {
        Call call = new Call(COMPILED, "com.acme.Pages", "find");
        assertThat(call.result("{\"q\":\"x\"}")).isEqualTo("{\"page\":1,\"size\":20}");
        assertThat(call.result("{\"q\":\"x\",\"page\":2,\"size\":5}")).isEqualTo("{\"page\":2,\"size\":5}");
        assertThat(call.violations("{\"q\":\"x\",\"slice\":{}}")).containsExactly("args.slice unknown");
    }

    @Test
    void parts_of_a_composite_bring_their_docs_and_constraints() {
        assertThat(COMPILED.fragment("com.acme.Pages"))
                .contains("doc \"the page, from 1\"")
                .contains("constraint \"max\" value=100");
        assertThat(COMPILED.function("com.acme.PagesMizan", "find").constrained())
                .isTrue();
    }
}
