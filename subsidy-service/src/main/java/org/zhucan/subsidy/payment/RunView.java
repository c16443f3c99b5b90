// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/**
 * A payment run as the API shows it.
 *
 * @param calculated false while its job still adds lines
 * @param hash over all lines, from freezing on
 * @param fileSha256 of the file for the bank, from dispatch on
 */
record RunView(
        UUID id,
        String programme,
        YearMonth month,
        int seq,
        PaymentRunStatus status,
        boolean calculated,
        int lines,
        int transfers,
        Money total,
        String hash,
        String fund,
        String opinion,
        LocalDate dispatchedOn,
        String fileSha256,
        LocalDate settledOn,
        Money paid,
        Money returned,
        String discardReason,
        String divisionCode) {

    static Money yuan(Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
