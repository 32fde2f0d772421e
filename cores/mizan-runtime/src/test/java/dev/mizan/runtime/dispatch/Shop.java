package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Arguments;
import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.Guard;
import dev.mizan.annotations.Identity;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.NotImplementedException;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An application as a developer would write it, small and with every kind of function. */
class Shop {

    record Profile(String name, int userId) {}

    record Item(int id, String label) {}

    record Status(boolean ok) {}

    enum Level {
        LOW,
        HIGH
    }

    /** A composed constraint. */
    @Size(max = 8)
    @Pattern(regexp = "[a-z]*")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Slug {
        String message() default "is no slug";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Person(@NotBlank String firstName, List<@Size(max = 3) String> tags) {}

    record Order(@Valid Person contact, List<@Valid Person> people, Map<String, @Size(max = 5) String> phones) {}

    @ErrorCode(value = "OUT_OF_STOCK", status = 409)
    static final class OutOfStock extends MizanException {
        private static final long serialVersionUID = 1L;
        private final int left;

        record Details(int left) {}

        OutOfStock(int left) {
            this(left, "Only " + left + " left.");
        }

        OutOfStock(int left, String message) {
            super(message);
            this.left = left;
        }

        @Override
        public Details details() {
            return new Details(left);
        }
    }

    /** What the framework means the caller to see. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;

        Rejected(int status) {
            super("hunter2");
            this.status = status;
        }
    }

    /** An error of the application that nobody gave a code. */
    static final class Unlisted extends MizanException {
        private static final long serialVersionUID = 1L;

        Unlisted() {
            super("hunter2");
        }
    }

    static final class OwnUser implements Guard {
        @Override
        public boolean allows(Identity caller, Arguments arguments) {
            int userId = arguments.get("userId", int.class);
            return switch (userId) {
                case 403 -> throw new SecurityException("hunter2");
                case 500 -> throw new IllegalStateException("hunter2");
                default -> caller.id().equals("u" + userId);
            };
        }
    }

    static final Status OK = new Status(true);

    /** What members of the parallel bundle do first. */
    java.util.function.Consumer<String> onMember = name -> {};

    /** What the profile's function does besides. */
    Runnable onProfile = () -> {};

    /** What ran, in order. */
    final List<String> log = java.util.Collections.synchronizedList(new java.util.ArrayList<>());

    Profile userProfile(int userId) {
        log.add("user_profile");
        onProfile.run();
        return new Profile("Eve", userId);
    }

    List<String> userOrders(int userId) {
        log.add("user_orders");
        return List.of("a" + userId, "b" + userId);
    }

    String member(String name, String answer) {
        onMember.accept(name);
        return answer;
    }

    Status ran(String name) {
        log.add(name);
        return OK;
    }

    Status buggy(String how) throws Throwable {
        switch (how) {
            case "runtime" -> throw new IllegalStateException("hunter2");
            case "checked" -> throw new java.io.IOException("hunter2");
            case "error" -> throw new AssertionError("hunter2");
            case "throwable" -> throw new Throwable("hunter2");
            case "unlisted" -> throw new Unlisted();
            case "unsupported" -> throw new UnsupportedOperationException("hunter2");
            case "todo" -> throw new NotImplementedException("Not yet.");
            case "deep" -> deep(0);
            case "memory" -> throw new OutOfMemoryError("hunter2");
            case "interrupted" -> throw new InterruptedException("hunter2");
            case "security" -> throw new SecurityException("hunter2");
            case "half" -> throw new OutOfStock(0, "half a pair: \ud83d");
            case "null" -> {
                return nothing();
            }
            default -> {
                if (how.startsWith("status ")) {
                    throw new Rejected(Integer.parseInt(how.substring(7)));
                }
                throw new OutOfStock(0);
            }
        }
        return OK;
    }

    @SuppressWarnings("NullAway")
    private static Status nothing() {
        return null;
    }

    private static int deep(int i) {
        return deep(i + 1) + 1;
    }

    CompletionStage<@Nullable String> later(String how) {
        return switch (how) {
            case "now" -> CompletableFuture.completedFuture("now");
            case "null" -> CompletableFuture.completedFuture(null);
            case "soon" -> CompletableFuture.supplyAsync(() -> "soon");
            default ->
                CompletableFuture.supplyAsync(() -> "x").thenApply(x -> {
                    throw new OutOfStock(7);
                });
        };
    }
}
