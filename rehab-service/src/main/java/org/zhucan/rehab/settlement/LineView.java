// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.rehab.terms.Training;

/**
 * A line of a settlement as the API shows it.
 *
 * @param termsNumber the version of the terms that gave rate and cap
 * @param full days × rate
 * @param amount what is paid of it; less than {@code full} where the child's yearly cap cuts it
 */
record LineView(
        UUID id,
        UUID attendanceId,
        UUID caseId,
        UUID personId,
        YearMonth month,
        Training training,
        int days,
        int termsNumber,
        Money perDay,
        Money full,
        Money amount,
        String divisionCode) {

    static LineView of(SettlementLine line) {
        return new LineView(
                line.id(),
                line.attendanceId(),
                line.caseId(),
                line.personId(),
                line.month(),
                line.training(),
                line.days(),
                line.termsNumber(),
                Money.ofFen(line.perDayFen()),
                Money.ofFen(line.fullFen()),
                Money.ofFen(line.amountFen()),
                line.divisionCode());
    }
}
