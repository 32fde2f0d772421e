package dev.mizan.tests.quarkus;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Something there is one of in each request. */
@RequestScoped
public class Ticket {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final int number = LAST.incrementAndGet();

    int number() {
        return number;
    }
}
