package dev.mizan.desktop;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Transactions;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a program with windows is made of.
 *
 * <pre>{@code
 * DesktopConfiguration configuration = DesktopConfiguration.of("PetClinic")
 *         .pages("static")
 *         .instances(new Owners(database), new Pets(database));
 * try (DesktopApplication application = configuration.start()) {
 *     application.open("/").awaitClosed();
 * }
 * }</pre>
 *
 * <p>The generated code of the functions is found with {@link java.util.ServiceLoader}, and so is a provider of Jakarta
 * Validation.
 */
public final class DesktopConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopConfiguration.class);

    private final String title;
    private final List<Object> instances = new ArrayList<>();
    private String pages = "static";
    private ClassLoader loader = loader();
    private double width = 1_100;
    private double height = 800;
    private Optional<FunctionRegistry> registry = Optional.empty();
    private IdentitySource identities = new DesktopIdentity();
    private Transactions transactions = Transactions.NONE;
    private FailureMapping failures = FailureMapping.NONE;
    private Consumer<URI> outside = uri -> LOG.info("{} was not opened: it is no page of this program", uri);

    private DesktopConfiguration(String title) {
        this.title = title;
    }

    /** A program whose windows have {@code title} until their pages say otherwise. */
    public static DesktopConfiguration of(String title) {
        return new DesktopConfiguration(title);
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? DesktopConfiguration.class.getClassLoader() : ofThread;
    }

    /** The folder of the class path with the built front end; {@code static} by default. */
    public DesktopConfiguration pages(String folder) {
        pages = folder;
        return this;
    }

    /** Adds instances with server functions, and guards that cannot be made without parameters. */
    public DesktopConfiguration instances(Object... more) {
        instances.addAll(Arrays.asList(more));
        return this;
    }

    /** Serves just these functions instead of all whose generated code is found. */
    public DesktopConfiguration functions(FunctionRegistry functions) {
        registry = Optional.of(functions);
        return this;
    }

    /** Says who calls, in place of the user who runs the program; a window is asked for by {@code unwrap}. */
    public DesktopConfiguration identities(IdentitySource source) {
        identities = source;
        return this;
    }

    /** The transactions that functions run in; none by default. */
    public DesktopConfiguration transactions(Transactions given) {
        transactions = given;
        return this;
    }

    /** Knows exceptions of the program's libraries that are no faults; none by default. */
    public DesktopConfiguration failures(FailureMapping mapping) {
        failures = mapping;
        return this;
    }

    /** The first size of a window, in pixels that are independent of the screen's. */
    public DesktopConfiguration size(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** Opens what is no page of the program, such as in the user's browser; by default nobody does. */
    public DesktopConfiguration outside(Consumer<URI> opener) {
        outside = opener;
        return this;
    }

    /**
     * Starts JavaFX and looks every part up; windows are opened afterwards.
     *
     * @throws IllegalStateException with a sentence for the developer, if a part is missing
     */
    public DesktopApplication start() {
        DesktopFiles files = DesktopFiles.in(loader, pages);
        Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
                registry.orElseGet(() -> FunctionRegistry.discover(loader)),
                MizanSettings.DEFAULTS,
                InstanceSource.of(instances),
                identities,
                CsrfProtection.NONE,
                transactions,
                ContextPropagation.NONE,
                new DesktopInjectables(),
                failures,
                validation()));
        startToolkit();
        DesktopRoutes routes = DesktopRoutes.open(new DesktopViews(dispatcher), files);
        return new DesktopApplication(this, routes, dispatcher);
    }

    private static Optional<ValidatorFactory> validation() {
        try {
            return Optional.of(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException absent) {
            return Optional.empty();
        }
    }

    private static void startToolkit() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException running) {
            Platform.runLater(started::countDown);
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Consumer<URI> outside() {
        return outside;
    }
}
