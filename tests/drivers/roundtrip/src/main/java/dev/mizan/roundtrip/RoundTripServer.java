package dev.mizan.roundtrip;

import dev.mizan.roundtrip.text.ExactLongs;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Serves the values, without security. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ExactLongs.class, Ledger.class, Values.class})
public class RoundTripServer {}
