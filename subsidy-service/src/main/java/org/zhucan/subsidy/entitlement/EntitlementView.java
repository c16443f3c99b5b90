// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/**
 * An entitlement as the API shows it.
 *
 * @param lastPaidMonth the last month paid before the suite kept the books, else absent
 * @param amount that of the first month; the rates show each
 */
record EntitlementView(
        UUID id,
        UUID personId,
        String programme,
        EntitlementStatus status,
        YearMonth startMonth,
        YearMonth endMonth,
        YearMonth lastPaidMonth,
        Money amount,
        UUID decisionId,
        String opinion,
        String reason,
        LocalDate decidedOn,
        String divisionCode) {

    static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(
                entitlement.id(),
                entitlement.personId(),
                entitlement.programme(),
                entitlement.status(),
                entitlement.startMonth(),
                entitlement.endMonth(),
                entitlement.lastPaidMonth(),
                Money.ofFen(entitlement.amountFen()),
                entitlement.decisionId(),
                entitlement.opinion(),
                entitlement.reason(),
                entitlement.decidedOn(),
                entitlement.divisionCode());
    }
}
