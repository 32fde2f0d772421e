package com.acme.shop;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something for sale.
 *
 * <p>Its price is in {@link java.util.Currency euros}; {@code a < b} holds for prices, too.
 *
 * @param id what identifies it
 * @param label the name shown
 * @param price the price of <b>one</b>
 * @param tags words to find it by
 */
public record Item(
        int id,
        @NotBlank @Size(max = 40) String label,
        @DecimalMin("0.01") BigDecimal price,
        List<@NotBlank @Size(min = 2, max = 20) String> tags,
        @Pattern(regexp = "[A-Z]{2}\\d+", flags = Pattern.Flag.CASE_INSENSITIVE) @Nullable String code) {}
