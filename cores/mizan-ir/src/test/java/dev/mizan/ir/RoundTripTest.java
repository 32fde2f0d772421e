package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RoundTripTest {

    private static final Comparator<String> BY_CODE_POINTS =
            Comparator.comparing((String text) -> text.codePoints().toArray(), Arrays::compare);

    @Provide
    Arbitrary<MizanIr> documents() {
        return Arbitraries.randomValue(random -> new RandomIr(random).document());
    }

    @Provide
    Arbitrary<String> brokenTexts() {
        String golden = Goldens.read("every-production/contract.kdl")
                + Goldens.read("every-production/fragment.kdl")
                + Goldens.read("hand-written/input.kdl");
        return Arbitraries.randomValue(random -> damaged(golden, random));
    }

    @Property(tries = 200)
    void writtenDocument_readsBackEqual(@ForAll("documents") MizanIr ir) {
        assertThat(KdlReader.read("written", KdlWriter.write(ir))).isEqualTo(ir.canonical());
    }

    @Property(tries = 200)
    void readDocument_isWrittenWithEqualBytes(@ForAll("documents") MizanIr ir) {
        String written = KdlWriter.write(ir);

        assertThat(KdlWriter.write(KdlReader.read("written", written))).isEqualTo(written);
    }

    @Property(tries = 200)
    void orderThatMeansNothing_doesNotChangeTheBytes(@ForAll("documents") MizanIr ir, @ForAll long seed) {
        assertThat(KdlWriter.write(new RandomIr(new Random(seed)).shuffled(ir))).isEqualTo(KdlWriter.write(ir));
    }

    @Property(tries = 200)
    void writtenDocument_holdsOnlyWhatTheByteRulesAllow(@ForAll("documents") MizanIr ir) {
        String written = KdlWriter.write(ir);

        assertThat(written.codePoints().filter(each -> each != '\n'))
                .noneMatch(each -> KdlScalars.isForbidden(each) || KdlScalars.isNewline(each) || each == '\t');
        assertThat(written.lines()).noneMatch(String::isBlank);
        assertThat(written).doesNotContainPattern("\\{\n *\\}\n").doesNotEndWith("\n\n");
        assertThat(written.isEmpty() || written.endsWith("\n")).isTrue();
    }

    @Property(tries = 200)
    void linking_neverFailsButWithProblems(@ForAll("documents") MizanIr ir) {
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
    }

    @Property(tries = 1_000)
    void damagedDocument_isReadOrRefusedAndNothingElse(@ForAll("brokenTexts") String text) {
        try {
            KdlReader.read("damaged", text);
        } catch (IrException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
        }
    }

    @Property(tries = 200)
    void order_isThatOfCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(Integer.signum(CodePoints.ORDER.compare(a, b)))
                .isEqualTo(Integer.signum(BY_CODE_POINTS.compare(a, b)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\ud83d\udc3e", "\ud83d\udc3f", "\ud83e\udc3e", "\uff5e", "\ue000", "\ud7ff", "é")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
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
