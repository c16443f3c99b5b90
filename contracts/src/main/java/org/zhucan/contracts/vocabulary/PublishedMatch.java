// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a computed figure of the yearly bulletin must stand to the published one (与公报数字的比对方式). */
public enum PublishedMatch {
    @JsonProperty("exact")
    EXACT,
    /** The report says "more than": from the published value to less than a tenth above it, or at most 9 above. */
    @JsonProperty("at-least")
    AT_LEAST;

    private static final BigDecimal A_TENTH_MORE = new BigDecimal("1.1");
    private static final BigDecimal SMALL_SLACK = BigDecimal.valueOf(9);

    /** Whether a computed number agrees with the published one, both in the figure's unit. */
    public boolean agrees(BigDecimal published, BigDecimal computed) {
        return this == EXACT ? computed.compareTo(published) == 0 : isAtLeast(published, computed);
    }

    private static boolean isAtLeast(BigDecimal published, BigDecimal computed) {
        var tenthAbove = published.multiply(A_TENTH_MORE).setScale(2, RoundingMode.HALF_UP);
        return computed.compareTo(published) >= 0
                && (computed.compareTo(tenthAbove) < 0 || computed.compareTo(published.add(SMALL_SLACK)) <= 0);
    }
}
