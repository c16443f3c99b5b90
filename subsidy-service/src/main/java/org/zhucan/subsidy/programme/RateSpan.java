// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.YearMonth;

/**
 * What one month is worth, from one month to another.
 *
 * @param to last month, null while it lasts
 */
@Embeddable
public record RateSpan(
        @Column(name = "from_month") YearMonth from,
        @Column(name = "to_month") YearMonth to,
        long amountFen,
        String document) {}
