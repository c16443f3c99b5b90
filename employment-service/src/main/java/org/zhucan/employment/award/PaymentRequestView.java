// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/**
 * A request to pay as the API shows it.
 *
 * @param problem the bank's code of a returned payment, or why subsidy-service rejected the request
 * @param answeredOn null until answered
 */
record PaymentRequestView(
        UUID id,
        UUID payeeId,
        Money amount,
        PaymentRequestStatus status,
        String problem,
        LocalDate requestedOn,
        LocalDate answeredOn) {

    static PaymentRequestView of(PaymentRequest request) {
        return new PaymentRequestView(
                request.id(),
                request.payeeId(),
                request.amount(),
                request.status(),
                request.problem(),
                request.requestedOn(),
                request.answeredOn());
    }
}
