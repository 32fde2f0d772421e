package dev.mizan.roundtrip;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As many values of each kind, one component per kind. */
public record Samples(
        List<Boolean> booleans,
        List<Byte> tinyIntegers,
        List<Short> shortIntegers,
        List<Integer> integers,
        List<Long> longs,
        List<Float> floats,
        List<Double> doubles,
        List<BigInteger> bigIntegers,
        List<BigDecimal> decimals,
        List<Character> characters,
        List<String> texts,
        List<Instant> instants,
        List<OffsetDateTime> offsetDateTimes,
        List<ZonedDateTime> zonedDateTimes,
        List<LocalDateTime> localDateTimes,
        List<LocalDate> dates,
        List<LocalTime> times,
        List<Duration> durations,
        List<UUID> uuids,
        List<URI> uris,
        List<byte[]> blobs,
        List<Color> enums,
        List<@Nullable Integer> nullables,
        List<List<Integer>> lists,
        List<Map<String, Double>> maps,
        List<Part> records,
        List<Figure> unions) {

    /** The values of a batch: the same ones whenever they are asked for. */
    static Samples of(int batch) {
        Dice dice = new Dice(batch);
        return new Samples(
                dice.many(Dice::bool),
                dice.many(each -> (byte) each.integer()),
                dice.many(each -> (short) each.integer()),
                dice.many(Dice::integer),
                dice.many(Dice::safeLong),
                dice.many(Dice::single),
                dice.many(Dice::real),
                dice.many(Dice::bigInteger),
                dice.many(Dice::decimal),
                dice.many(Dice::character),
                dice.many(Dice::text),
                dice.many(Dice::instant),
                dice.many(Dice::offsetDateTime),
                dice.many(each -> each.offsetDateTime().toZonedDateTime()),
                dice.many(Dice::localDateTime),
                dice.many(each -> each.localDateTime().toLocalDate()),
                dice.many(each -> each.localDateTime().toLocalTime()),
                dice.many(Dice::duration),
                dice.many(Dice::uuid),
                dice.many(Dice::uri),
                dice.many(Dice::bytes),
                dice.many(each -> each.one(Color.values())),
                dice.many(Dice::nullable),
                dice.many(Dice::list),
                dice.many(Dice::map),
                dice.many(each -> each.part(3)),
                dice.many(each -> each.figure(3)));
    }
}
