package com.acme.kinds;

import com.acme.exact.Ledger;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.mizan.annotations.Client;
import dev.mizan.annotations.Default;
import dev.mizan.annotations.Identity;
import dev.mizan.annotations.MizanType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One function for every kind of type; each answers what it is given. */
public class Kinds {

    public record Primitives(boolean yes, byte tiny, short small, int whole, long wide, float half, double full, char one) {}

    public record Boxes(@Nullable Boolean yes, @Nullable Integer whole, @Nullable Long wide, @Nullable Character one) {}

    public record Exact(BigInteger whole, BigDecimal decimal, byte[] bytes, UUID id, URI link) {}

    public record Times(
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            LocalDate date,
            LocalTime time,
            LocalDateTime local,
            Duration duration) {}

    public record Containers(
            List<String> list,
            Collection<Integer> collection,
            Set<String> set,
            SortedSet<String> sorted,
            ArrayList<String> array,
            LinkedHashSet<String> linked,
            Map<String, List<Integer>> map,
            List<@Nullable String> holes,
            Map<String, Optional<String>> maybes) {}

    public enum Level {
        LOW,
        @JsonProperty("top") HIGH
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    public sealed interface Shape permits Circle, Polygon {}

    public record Circle(double radius) implements Shape {}

    public sealed interface Polygon extends Shape permits Square, Group {}

    @JsonTypeName("square")
    public record Square(double side) implements Polygon {}

    public record Group(List<Shape> shapes, @Nullable Shape first) implements Polygon {}

    public record Tree(String label, List<Tree> children, Optional<Forest> forest) {}

    public record Forest(Map<String, Tree> trees) {}

    public record OwnerId(@JsonValue long value) {}

    public static final class Email {
        private final String text;

        private Email(String text) {
            this.text = text;
        }

        @JsonCreator
        public static Email of(String text) {
            if (!text.contains("@")) {
                throw new IllegalArgumentException(text);
            }
            return new Email(text);
        }

        @JsonValue
        public String text() {
            return text;
        }
    }

    public record Contact(OwnerId owner, Email email, @Nullable Email other) {}

    public static class Setters {
        private String name = "";
        private boolean active;
        private List<String> tags = List.of();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        @JsonIgnore
        public String getSecret() {
            return "secret";
        }
    }

    public abstract static class Base<T> {
        private final T id;

        protected Base(T id) {
            this.id = id;
        }

        public T getId() {
            return id;
        }
    }

    public static class Built extends Base<Long> {
        private final String label;

        public Built(Long id, String label) {
            super(id);
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Page<T>(List<T> items, @Nullable T next, int total) {}

    public record Pair<A, B>(A first, B second) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Named(
            String firstName, @JsonProperty("surname") String lastName, @JsonIgnore @Nullable String password) {}

    public record Defaults(
            @Default("3") int whole,
            @Default("x\"y") String text,
            @Default("true") boolean flag,
            @Default("LOW") Level level,
            @Default("2026-01-31") LocalDate date,
            @Default("1.50") BigDecimal price,
            @Default("[]") List<String> tags,
            @Default("7") OwnerId owner,
            @Default("0.5") double half,
            @Default("a") char one,
            @Default("PT1H") Duration pause,
            @Default("5") Optional<Integer> maybe) {}

    /** A type named like one that generated code uses. */
    public record Member(String codecs, int in, String json, String out, String members, String value, int made) {}

    @MizanType(name = "Money")
    public record Amount(BigDecimal value, String currency) {}

    public record Empty() {}

    @Client
    public Primitives primitives(Primitives value) {
        return value;
    }

    @Client
    public Boxes boxes(Boxes value) {
        return value;
    }

    @Client
    public Exact exact(Exact value) {
        return value;
    }

    @Client
    public Times times(Times value) {
        return value;
    }

    @Client
    public Containers containers(Containers value) {
        return value;
    }

    @Client
    public Level level(Level value) {
        return value;
    }

    @Client
    public Shape shape(Shape value) {
        return value;
    }

    @Client
    public Tree tree(Tree value) {
        return value;
    }

    @Client
    public Contact contact(Contact value) {
        return value;
    }

    @Client
    public Setters setters(Setters value) {
        return value;
    }

    @Client
    public Built built(Built value) {
        return value;
    }

    @Client
    public Page<Tree> page(Page<Tree> value) {
        return value;
    }

    @Client
    public Page<Page<Integer>> pages(Page<Page<Integer>> value) {
        return value;
    }

    @Client
    public Pair<String, List<Level>> pair(Pair<String, List<Level>> value) {
        return value;
    }

    @Client
    public Named named(Named value) {
        return value;
    }

    @Client
    public Defaults defaults(Defaults value) {
        return value;
    }

    @Client
    public Member member(Member value) {
        return value;
    }

    @Client
    public Amount amount(Amount value) {
        return value;
    }

    @Client
    public Empty empty(Empty value) {
        return value;
    }

    @Client
    public Ledger ledger(Ledger value) {
        return value;
    }

    @Client
    public dev.mizan.runtime.json.JsonValue any(dev.mizan.runtime.json.JsonValue value) {
        return value;
    }

    @Client
    public @Nullable String nullable(@Nullable String value) {
        return value;
    }

    @Client
    public Optional<String> optional(Optional<String> value) {
        return value;
    }

    @Client
    public CompletionStage<List<Integer>> stage(List<Integer> value) {
        return CompletableFuture.completedFuture(value);
    }

    @Client
    public CompletableFuture<String> future(String value) {
        return CompletableFuture.completedFuture(value);
    }

    @Client
    public void nothing() {}

    @Client
    public String whoami(Identity me, String greeting) {
        return greeting + " " + me.id();
    }

    @Client
    public int defaulted(@Default("20") int value, @Default("[]") List<Integer> more) {
        return value + more.size();
    }

    @Client
    public Collection<String> collection(Collection<String> value) {
        return value;
    }

    @Client(name = "new")
    public String keyword(String value) {
        return value;
    }

    @Client
    public String fragment(String value) {
        return value;
    }

    @Client
    public org.junit.jupiter.api.parallel.ExecutionMode mode(org.junit.jupiter.api.parallel.ExecutionMode value) {
        return value;
    }

    @Client
    public java.time.DayOfWeek day(java.time.DayOfWeek value) {
        return value;
    }
}
