package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RoundTripTest {

    private static final Comparator<String> BY_CODE_POINTS =
            Comparator.comparing((String text) -> text.codePoints().toArray(), Arrays::compare);

    /** A check on a document that the grammar allows. */
    private interface OnDocument {
        void check(MizanIr document, Random random);
    }

    private static void forDocuments(OnDocument property) {
        Trials.run(200, random -> property.check(new RandomIr(random).document(), random));
    }

    @Test
    void writtenDocument_readsBackEqual() {
        forDocuments((ir, random) ->
                assertThat(KdlReader.read("written", KdlWriter.write(ir))).isEqualTo(ir.canonical()));
    }

    @Test
    void readDocument_isWrittenWithEqualBytes() {
        forDocuments((ir, random) -> {
            String written = KdlWriter.write(ir);

            assertThat(KdlWriter.write(KdlReader.read("written", written))).isEqualTo(written);
        });
    }

    @Test
    void orderThatMeansNothing_doesNotChangeTheBytes() {
        forDocuments((ir, random) ->
                assertThat(KdlWriter.write(new RandomIr(random).shuffled(ir))).isEqualTo(KdlWriter.write(ir)));
    }

    @Test
    void writtenDocument_holdsOnlyWhatTheByteRulesAllow() {
        forDocuments((ir, random) -> {
            String written = KdlWriter.write(ir);

            assertThat(written.codePoints().filter(each -> each != '\n'))
                    .noneMatch(each -> KdlScalars.isForbidden(each) || KdlScalars.isNewline(each) || each == '\t');
            assertThat(written.lines()).noneMatch(String::isBlank);
            assertThat(written).doesNotContainPattern("\\{\n *\\}\n").doesNotEndWith("\n\n");
            assertThat(written.isEmpty() || written.endsWith("\n")).isTrue();
        });
    }

    @Test
    void linking_neverFailsButWithProblems() {
        forDocuments((ir, random) -> {
            List<Linker.Fragment> fragments = List.of(new Linker.Fragment("random", ir));
            boolean refused = Linker.check(fragments).stream().anyMatch(Finding::refusing);
            try {
                MizanIr linked = Linker.link(fragments);
                assertThat(refused).isFalse();
                assertThat(Linker.link(List.of(new Linker.Fragment("linked", linked))))
                        .isEqualTo(linked);
            } catch (IrException problems) {
                assertThat(refused).isTrue();
            }
        });
    }

    @Test
    void damagedDocument_isReadOrRefusedAndNothingElse() {
        String golden = Goldens.read("every-production/contract.kdl")
                + Goldens.read("every-production/fragment.kdl")
                + Goldens.read("hand-written/input.kdl");
        Trials.run(1_000, random -> {
            try {
                KdlReader.read("damaged", damaged(golden, random));
            } catch (IrException refused) {
                assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                });
            }
        });
    }

    @Test
    void order_isThatOfCodePoints() {
        Trials.run(200, random -> {
            String a = text(random);
            String b = text(random);

            assertThat(Integer.signum(CodePoints.ORDER.compare(a, b)))
                    .isEqualTo(Integer.signum(BY_CODE_POINTS.compare(a, b)));
        });
    }

    private static String text(Random random) {
        List<String> parts =
                List.of("a", "\ud83d\udc3e", "\ud83d\udc3f", "\ud83e\udc3e", "\uff5e", "\ue000", "\ud7ff", "é");
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        String scraps = "{}\"\\#;/=*-() \n\r\t0x.abc\u0000\u200e\ud83d";
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.replace(at, at + 1, random.nextBoolean() ? " " : "\n");
                case 1 -> damaged.insert(at, scraps.charAt(random.nextInt(scraps.length())));
                default -> damaged.setLength(Math.max(1, at));
            }
        }
        return damaged.toString();
    }
}
