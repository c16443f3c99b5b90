// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures are written: in groups of three, with two places where there are any. */
final class Numerals {

    private static final String MINUS = "\u2212";

    private Numerals() {}

    /** A number; anything else as it is. */
    static String of(JsonNode value) {
        return value.isNumber() ? of(value.decimalValue()) : value.asText();
    }

    static String of(BigDecimal value) {
        var whole = value.stripTrailingZeros().scale() <= 0;
        var form = new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return form.format(value).replace("-", MINUS);
    }

    /** By how much a computed value lies above or below another, with its sign. */
    static String difference(BigDecimal computed, BigDecimal other) {
        var difference = computed.subtract(other);
        return difference.signum() > 0 ? "+" + of(difference) : of(difference);
    }
}
