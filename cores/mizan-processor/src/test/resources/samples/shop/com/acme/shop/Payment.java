package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;

/** How something was paid. */
public sealed interface Payment {

    /** In cash. */
    record Cash(BigDecimal amount) implements Payment {}

    /** Through somebody else. */
    sealed interface Remote extends Payment {}

    @JsonTypeName("card")
    record Card(String lastDigits) implements Remote {}

    /** @deprecated banks charge too much for it */
    @Deprecated
    record Transfer(String iban) implements Remote {}
}
