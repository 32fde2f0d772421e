package dev.mizan.client;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a {@link Mizan}.
 *
 * <pre>{@code
 * Mizan mizan = Mizan.at("https://api.example.org/api/mizan")
 *         .bearer("token")
 *         .timeout(Duration.ofSeconds(5))
 *         .build();
 * }</pre>
 */
public final class MizanBuilder {

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Supplier<Map<String, String>> moreHeaders = Map::of;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean session = true;
    private Consumer<Freshness> listener = freshness -> {};
    private @Nullable HttpClient client;
    private Function<Duration, Executor> pause =
            time -> CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);

    MizanBuilder(String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** A header of every request. */
    public MizanBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Headers that are found anew for each request, such as a token that is renewed from time to time. */
    public MizanBuilder headersFrom(Supplier<Map<String, String>> source) {
        moreHeaders = source;
        return this;
    }

    /** HTTP Basic credentials. */
    public MizanBuilder basicAuth(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A bearer token. */
    public MizanBuilder bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** How long a call or fetch may take, retries included; 30 seconds unless said otherwise. */
    public MizanBuilder timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    /**
     * Whether a session is opened before the first call, for the CSRF token of cookie sessions and HTTP Basic; it is
     * unless said otherwise. Without it a client whose token is its only identity saves a request.
     */
    public MizanBuilder session(boolean opens) {
        session = opens;
        return this;
    }

    /**
     * Is told what each call makes stale and what it sends instead, before the call returns; on a thread of the HTTP
     * client.
     */
    public MizanBuilder onFreshness(Consumer<Freshness> told) {
        listener = told;
        return this;
    }

    /** Sends through this client, for proxies and certificates of your own. It must not follow redirects. */
    public MizanBuilder httpClient(HttpClient own) {
        client = own;
        return this;
    }

    MizanBuilder pause(Function<Duration, Executor> pauses) {
        pause = pauses;
        return this;
    }

    /** The connection. Nothing is sent yet. */
    public Mizan build() {
        HttpClient used = client != null
                ? client
                : HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        Http http = new Http(used, base, Map.copyOf(headers), moreHeaders);
        return new Mizan(new Mizan.Shared(http, session, listener, pause), timeout);
    }
}
