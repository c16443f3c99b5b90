// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import java.util.EnumSet;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a request to pay (请款) stands, as subsidy-service last answered it. */
public enum PaymentRequestStatus {
    REQUESTED,
    SETTLED,
    RETURNED,
    REJECTED;

    /** The answers that may follow. What was settled may come back, and what came back may be paid after all. */
    public Set<PaymentRequestStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SETTLED, RETURNED, REJECTED);
            case SETTLED -> EnumSet.of(RETURNED);
            case RETURNED -> EnumSet.of(SETTLED);
            case REJECTED -> EnumSet.noneOf(PaymentRequestStatus.class);
        };
    }

    PaymentRequestStatus moveTo(PaymentRequestStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** An answer that contradicts an earlier one. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(PaymentRequestStatus from, PaymentRequestStatus to) {
            super(
                    Kind.CONFLICT,
                    "payment-request-move-refused",
                    "A request to pay that is " + from + " cannot become " + to);
        }
    }
}
