// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucan.contracts.vocabulary.Money;

/**
 * One row of the rate table (补贴标准) as it is entered and shown.
 *
 * @param kind null: every kind of business that has no row of its own
 * @param amount once, above zero
 * @param from first day of approvals it holds for
 * @param to last day, null while it lasts
 * @param document the paper that sets the rate
 */
record RateRow(
        BusinessKind kind,
        @NotNull Money amount,
        @NotNull LocalDate from,
        LocalDate to,
        @NotBlank @Size(max = 200) String document) {

    static RateRow of(Rate rate) {
        return new RateRow(rate.kind(), rate.amount(), rate.validFrom(), rate.validTo(), rate.document());
    }

    @AssertTrue(message = "must have an amount above zero")
    boolean isPositive() {
        return amount == null || amount.positive();
    }
}
