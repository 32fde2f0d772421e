package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Result;
import dev.mizan.runtime.spi.FunctionSource;
import java.util.List;
import java.util.Optional;

/** What the processor would generate for a module beside the shop's, whose one route the shop has as well. */
public final class KioskMizan implements FunctionSource {

    record PageArgs(String name) {}

    private static final RecordCodec<PageArgs> PAGE = new RecordCodec<PageArgs>(
                    "PageArgs", v -> new PageArgs((String) v[0]))
            .with("name", "name", Codecs.STRING, PageArgs::name);

    @Override
    public String fragment() {
        return "META-INF/mizan/dev.mizan.runtime.dispatch.Kiosk.kdl";
    }

    @Override
    public List<FunctionBinding<?, ?, ?>> functions() {
        return List.of(new FunctionBinding<>(
                "kiosk_page",
                Shop.class,
                PAGE,
                false,
                PAGE.parameters(),
                Optional.empty(),
                (shop, args, in) -> "page of " + args.name(),
                new Result.View<String>()));
    }
}
