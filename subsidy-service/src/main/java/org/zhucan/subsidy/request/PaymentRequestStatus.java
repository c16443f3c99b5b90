// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where another service's request for a payment (请款) stands. What is ACCEPTED or SETTLED is live: a basis and month has at most one. */
public enum PaymentRequestStatus {
    /** It came in and is being looked at. */
    RECEIVED,
    /** Money is bound; it waits for a run, or stands in one. */
    ACCEPTED,
    /** It is not paid, and no money was bound. */
    REJECTED,
    /** The bank has paid it. */
    SETTLED,
    /** The bank has returned it; the money is free again. */
    RETURNED,
    /** It was returned, and the service asked anew. */
    REPLACED;

    public Set<PaymentRequestStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED -> Set.of(SETTLED, RETURNED);
            case RETURNED -> Set.of(ACCEPTED, REPLACED);
            case REJECTED, SETTLED, REPLACED -> Set.of();
        };
    }

    boolean live() {
        return this == ACCEPTED || this == SETTLED;
    }

    PaymentRequestStatus moveTo(PaymentRequestStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(PaymentRequestStatus from, PaymentRequestStatus to) {
            super(
                    Kind.CONFLICT,
                    "payment-request-move-refused",
                    "A payment request that is " + from + " cannot become " + to);
        }
    }
}
