package dev.mizan.springboot;

import dev.mizan.runtime.spi.ContextPropagation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Carries the request and its locale to other threads. */
final class SpringPropagation implements ContextPropagation {

    @Override
    public <T> Callable<T> capture(Callable<T> task) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        LocaleContext locale = LocaleContextHolder.getLocaleContext();
        return () -> {
            RequestAttributes requestBefore = RequestContextHolder.getRequestAttributes();
            LocaleContext localeBefore = LocaleContextHolder.getLocaleContext();
            set(request, locale);
            try {
                return task.call();
            } finally {
                set(requestBefore, localeBefore);
            }
        };
    }

    private static void set(@Nullable RequestAttributes request, @Nullable LocaleContext locale) {
        RequestContextHolder.setRequestAttributes(request);
        LocaleContextHolder.setLocaleContext(locale);
    }

    /** Carries what each of {@code propagations} carries. */
    static ContextPropagation allOf(List<ContextPropagation> propagations) {
        return new ContextPropagation() {
            @Override
            public <T> Callable<T> capture(Callable<T> task) {
                Callable<T> captured = task;
                for (ContextPropagation each : propagations) {
                    captured = each.capture(captured);
                }
                return captured;
            }
        };
    }
}
