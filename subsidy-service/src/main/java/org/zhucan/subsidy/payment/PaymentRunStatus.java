// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a payment run (发放批次) stands. From FROZEN on its lines never change. */
public enum PaymentRunStatus {
    CALCULATED,
    REVIEWED,
    FROZEN,
    APPROVED,
    DISPATCHED,
    /** The bank's answer was read and fits; what it says is being written to the lines. */
    SETTLING,
    SETTLED,
    DISCARDED;

    public Set<PaymentRunStatus> next() {
        return switch (this) {
            case CALCULATED -> Set.of(REVIEWED, DISCARDED);
            case REVIEWED -> Set.of(FROZEN, DISCARDED);
            case FROZEN -> Set.of(APPROVED);
            case APPROVED -> Set.of(DISPATCHED);
            case DISPATCHED -> Set.of(SETTLING);
            case SETTLING -> Set.of(SETTLED);
            case SETTLED, DISCARDED -> Set.of();
        };
    }

    PaymentRunStatus moveTo(PaymentRunStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(PaymentRunStatus from, PaymentRunStatus to) {
            super(Kind.CONFLICT, "payment-run-move-refused", "A payment run that is " + from + " cannot become " + to);
        }
    }
}
