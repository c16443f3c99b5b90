// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a payee (收款人) stands. Only an ACTIVE one is paid. */
public enum PayeeStatus {
    /** Entered, and waiting for a second person. */
    PENDING,
    /** Approved; money may go there. */
    ACTIVE,
    /** A correction was entered and waits for a second person; nothing is paid meanwhile. */
    CORRECTED,
    /** No longer used. */
    CLOSED;

    public Set<PayeeStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(ACTIVE, CLOSED);
            case ACTIVE -> Set.of(CORRECTED, CLOSED);
            case CORRECTED -> Set.of(ACTIVE, CLOSED);
            case CLOSED -> Set.of();
        };
    }

    PayeeStatus moveTo(PayeeStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(PayeeStatus from, PayeeStatus to) {
            super(Kind.CONFLICT, "payee-move-refused", "A payee that is " + from + " cannot become " + to);
        }
    }
}
