package dev.mizan.roundtrip;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values by chance, among them the edges of each kind; the same seed gives the same ones. */
public final class Dice {

    /** How many values of a kind are in a batch. */
    public static final int MANY = 250;

    private static final long MAX_SAFE = 9_007_199_254_740_991L;
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final String[] HOSTILE = {
        "__proto__", "constructor", "toString", "", " ", "null", "\u0000", "\u2028", "\"\\/", "\uFEFF", "🙂", "e\u0301"
    };

    private final Random random;

    /** Chance from a seed. */
    public Dice(int seed) {
        random = new Random(seed);
    }

    /** As many values as a batch has. */
    public <T extends @Nullable Object> List<T> many(Function<Dice, T> each) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    /** One of several. */
    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely() {
        return random.nextInt(10) == 0;
    }

    boolean bool() {
        return random.nextBoolean();
    }

    int integer() {
        return rarely()
                ? one(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : random.nextInt() >> random.nextInt(Integer.SIZE);
    }

    long safeLong() {
        return rarely() ? one(0L, -1L, MAX_SAFE, -MAX_SAFE) : random.nextLong(-MAX_SAFE, MAX_SAFE);
    }

    /** A {@code long} over its whole range. */
    public long exactLong() {
        return rarely()
                ? one(Long.MIN_VALUE, Long.MAX_VALUE, MAX_SAFE + 1, -MAX_SAFE - 2, 0L)
                : random.nextLong() >> random.nextInt(Long.SIZE);
    }

    float single() {
        float value = Float.intBitsToFloat(random.nextInt());
        return rarely()
                ? one(0f, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, -Float.MIN_NORMAL)
                : Float.isFinite(value) ? value : 1f;
    }

    /** Any finite value but −0, which JSON's canonical form writes as 0. */
    double real() {
        double value = Double.longBitsToDouble(random.nextLong());
        return rarely()
                ? one(0d, 0.1, 1e21, 1e-7, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MIN_NORMAL, (double) MAX_SAFE)
                : Double.isFinite(value) ? value : random.nextDouble();
    }

    BigInteger bigInteger() {
        BigInteger value = new BigInteger(random.nextInt(200), random);
        return bool() ? value : value.negate();
    }

    BigDecimal decimal() {
        return new BigDecimal(bigInteger(), random.nextInt(40));
    }

    char character() {
        char value = (char) random.nextInt(Character.MAX_VALUE);
        return Character.isSurrogate(value) ? 'x' : value;
    }

    String text() {
        if (rarely()) {
            return one(HOSTILE);
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = bool() ? random.nextInt(0x80) : random.nextInt(Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? ' ' : point);
        }
        return text.toString();
    }

    Instant instant() {
        int nanos = one(0, 1, 500_000_000, 999_999_999, 120_000);
        return Instant.ofEpochSecond(random.nextLong(FIRST_SECOND, LAST_SECOND), nanos);
    }

    OffsetDateTime offsetDateTime() {
        return localDateTime().atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60)));
    }

    LocalDateTime localDateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    Duration duration() {
        return Duration.ofSeconds(random.nextLong(-LAST_SECOND, LAST_SECOND), one(0, 1, 500_000_000, 999_999_999));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    URI uri() {
        return URI.create(one("https://example.org/%C3%A9", "urn:isbn:", "/path?q=a%20b#", "mailto:a@b.example?x=")
                + random.nextInt(1_000));
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Nullable
    Integer nullable() {
        return bool() ? null : integer();
    }

    List<Integer> list() {
        List<Integer> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(integer());
        }
        return list;
    }

    Map<String, Double> map() {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), real());
        }
        return map;
    }

    Part part(int depth) {
        Optional<String> note = bool() ? Optional.of(text()) : Optional.empty();
        return new Part(integer(), note, depth == 0 || bool() ? null : part(depth - 1));
    }

    Figure figure(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 3)) {
            case 0 -> new Figure.Circle(real());
            case 1 -> new Figure.Point();
            default -> new Figure.Group(figure(depth - 1), figure(depth - 1));
        };
    }
}
