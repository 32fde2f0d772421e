package roundtrip;

import dev.mizan.client.MizanException;
import java.util.function.Supplier;
import roundtrip.client.ApiClient;
import roundtrip.client.Samples;
import roundtrip.client.SamplesInput;

/** Reads every batch of values with the emitted client and sends it back, then tries what a number cannot hold. */
public final class RoundTrip {

    private static final long LARGEST = (1L << 53) - 1;

    private RoundTrip() {}

    /** The last argument is the base URL. */
    public static void main(String[] arguments) {
        ApiClient client = ApiClient.at(arguments[arguments.length - 1]);
        int batches = client.batches();
        for (int batch = 0; batch < batches; batch++) {
            client.returnSamples(batch, sent(client.samples(batch)));
            client.returnExactSamples(batch, client.exactSamples(batch));
        }
        System.out.println("received " + (LARGEST + 1) + ": " + outcome(client::beyond));
        System.out.println("sent " + (LARGEST + 1) + ": " + outcome(() -> client.same(LARGEST + 1)));
        System.out.println("sent " + LARGEST + ": " + outcome(() -> client.same(LARGEST)));
    }

    /** The same values as the type that is sent, in which what is optional may be left out. */
    private static SamplesInput sent(Samples read) {
        return SamplesInput.CODEC.decode(Samples.CODEC.encode(read));
    }

    private static String outcome(Supplier<Long> ask) {
        try {
            return String.valueOf(ask.get());
        } catch (MizanException e) {
            return e.code() + " " + e.status();
        }
    }
}
