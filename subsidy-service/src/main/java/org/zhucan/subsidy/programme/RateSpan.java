// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What one month is worth, from one month to another.
 *
 * @param to last month, null while it lasts
 * @param document the paper that sets the rate
 * @param grade of the certificate that the rate was looked up for; null where no certificate counted
 */
@Embeddable
public record RateSpan(
        @Column(name = "from_month") YearMonth from,
        @Column(name = "to_month") YearMonth to,
        long amountFen,
        String document,
        Integer grade) {

    /** The part of it up to a month, that one included; empty if it begins later. */
    public Optional<RateSpan> upTo(YearMonth last) {
        if (from.isAfter(last)) {
            return Optional.empty();
        }
        var end = to == null || to.isAfter(last) ? last : to;
        return Optional.of(new RateSpan(from, end, amountFen, document, grade));
    }
}
