// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.zhucan.contracts.vocabulary.Money;

/**
 * The approval (审批) with what it is worth.
 *
 * @param rateDocument the paper that set the rate on that day
 */
@Embeddable
public record Approval(
        @Column(name = "approved_by") String approvedBy,
        @Column(name = "approved_on") LocalDate approvedOn,
        @Column(name = "amount_fen") Long amountFen,
        @Column(name = "rate_document") String rateDocument) {

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
