package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole files as they are meant to be read; {@code -Dgoldens.update=true} writes them anew. */
final class GoldenTests {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final Compiled SHOP = Compiled.of(Samples.sources("shop")).succeeded();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "META-INF/mizan/com.acme.shop.Orders.kdl",
        "META-INF/mizan/com.acme.shop.Catalog.kdl",
        "META-INF/mizan/com.acme.shop.OutOfStock.kdl",
        "META-INF/mizan/index",
        "META-INF/services/dev.mizan.runtime.spi.FunctionSource",
        "com/acme/shop/CatalogMizan.java",
        "com/acme/shop/OrdersMizan.java",
        "com/acme/shop/OutOfStockMizan.java",
        "com/acme/shop/ItemCodec.java",
        "com/acme/shop/CustomerCodec.java",
        "com/acme/shop/OrderIdCodec.java",
        "com/acme/shop/OrderStatusCodec.java",
        "com/acme/shop/PaymentCodec.java"
    })
    void generated_file_is_the_golden_one(String path) throws IOException {
        Path golden = GOLDENS.resolve("shop").resolve(path);
        String text = SHOP.text(path);
        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void order_of_the_sources_leaves_no_trace() {
        List<String> reversed = Arrays.asList(Samples.sources("shop"));
        Collections.reverse(reversed);
        assertThat(Compiled.of(reversed.toArray(String[]::new)).succeeded().texts())
                .isEqualTo(SHOP.texts());
    }
}
