// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/**
 * A settlement as the API shows it.
 *
 * @param institution code of the institution
 * @param lines how many lines it has
 * @param requestId the present attempt to have it paid
 * @param paymentProblem why the last attempt failed, such as NO_FUNDS or RETURNED: ACCOUNT_CLOSED
 */
record SettlementView(
        UUID id,
        UUID institutionId,
        String institution,
        YearMonth month,
        SettlementStatus status,
        int lines,
        Money total,
        LocalDate submittedOn,
        String opinion,
        LocalDate approvedOn,
        String reason,
        UUID payeeId,
        UUID requestId,
        int attempts,
        String paymentProblem,
        LocalDate paidOn,
        String divisionCode) {

    static SettlementView of(Settlement settlement) {
        return new SettlementView(
                settlement.id(),
                settlement.institutionId(),
                settlement.institution(),
                settlement.month(),
                settlement.status(),
                settlement.lineCount(),
                Money.ofFen(settlement.totalFen()),
                settlement.submittedOn(),
                settlement.opinion(),
                settlement.approvedOn(),
                settlement.reason(),
                settlement.payeeId(),
                settlement.requestId(),
                settlement.attempts(),
                settlement.paymentProblem(),
                settlement.paidOn(),
                settlement.divisionCode());
    }
}
