package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.CookieCsrf;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.SettingsReader;
import dev.mizan.runtime.spi.Transactions;
import io.helidon.config.Config;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an application sets and brings: the keys below {@code mizan} of its configuration, the instances with server
 * functions, and parts in place of the usual ones.
 *
 * <pre>{@code
 * MizanFeature mizan = HelidonConfiguration.of(config)
 *         .instances(new Owners(database), new Pets(database))
 *         .feature();
 * }</pre>
 *
 * <p>The generated code of the functions is found with {@link java.util.ServiceLoader}, and so is a provider of Jakarta
 * Validation. Where Helidon's security is there, it says who calls.
 */
public final class HelidonConfiguration {

    private final Config config;
    private final SettingsReader reader;
    private final List<Object> instances = new ArrayList<>();
    private Optional<FunctionRegistry> registry = Optional.empty();
    private Optional<IdentitySource> identities = Optional.empty();
    private Optional<CsrfProtection> csrf = Optional.empty();
    private Transactions transactions = Transactions.NONE;
    private FailureMapping failures = new HelidonFailures();

    private HelidonConfiguration(Config config) {
        this.config = config;
        this.reader = new SettingsReader(name -> text(config.get(name)));
    }

    /** The settings below {@code mizan} of {@code config}, the root of the application's configuration. */
    public static HelidonConfiguration of(Config config) {
        return new HelidonConfiguration(config);
    }

    private static Optional<String> text(Config node) {
        return node.isLeaf()
                ? node.asString().asOptional()
                : node.asNodeList()
                        .asOptional()
                        .map(elements -> elements.stream()
                                .flatMap(element -> element.asString().stream())
                                .collect(Collectors.joining(",")));
    }

    /** Adds instances with server functions, and the guards that those name. */
    public HelidonConfiguration instances(Object... more) {
        instances.addAll(Arrays.asList(more));
        return this;
    }

    /** Serves just these functions instead of all whose generated code is found. */
    public HelidonConfiguration functions(FunctionRegistry functions) {
        registry = Optional.of(functions);
        return this;
    }

    /** Says who calls, in place of Helidon's security. */
    public HelidonConfiguration identities(IdentitySource source) {
        identities = Optional.of(source);
        return this;
    }

    /** Protects ambient identity, in place of a token in a cookie. */
    public HelidonConfiguration csrf(CsrfProtection protection) {
        csrf = Optional.of(protection);
        return this;
    }

    /** The transactions that functions run in; none by default. */
    public HelidonConfiguration transactions(Transactions given) {
        transactions = given;
        return this;
    }

    /** Knows exceptions of the application's libraries, beside those of Helidon. */
    public HelidonConfiguration failures(FailureMapping more) {
        FailureMapping known = failures;
        failures = failure -> {
            var status = more.status(failure);
            return status.isPresent() ? status : known.status(failure);
        };
        return this;
    }

    /**
     * All of this as a feature of a web server.
     *
     * @throws IllegalArgumentException with a sentence for the developer, if a setting cannot be
     * @throws IllegalStateException with one, if an instance or another part is missing
     */
    public MizanFeature feature() {
        MizanSettings settings = reader.settings();
        Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
                registry.orElseGet(() -> FunctionRegistry.discover(loader())),
                settings,
                InstanceSource.of(instances),
                identities.orElseGet(this::usualIdentities),
                csrf.orElseGet(this::usualCsrf),
                transactions,
                new HelidonPropagation(),
                new HelidonInjectables(),
                failures,
                validation()));
        return new MizanFeature(dispatcher, settings);
    }

    /** Where the web server's own settings stand. */
    Config server() {
        return config.get("server");
    }

    private IdentitySource usualIdentities() {
        return HelidonSecurity.isPresent()
                ? new HelidonIdentity(
                        reader.text("mizan.security.staff-role", "staff"),
                        reader.text("mizan.security.superuser-role", "superuser"))
                : IdentitySource.ANONYMOUS;
    }

    private CsrfProtection usualCsrf() {
        return HelidonSecurity.isPresent() || identities.isPresent()
                ? new CookieCsrf(reader.text("mizan.csrf.cookie-domain", ""))
                : CsrfProtection.NONE;
    }

    private static Optional<ValidatorFactory> validation() {
        try {
            return Optional.of(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException absent) {
            return Optional.empty();
        }
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? HelidonConfiguration.class.getClassLoader() : ofThread;
    }
}
