// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an entitlement (享受资格) stands. The switch is the whole rule. */
public enum EntitlementStatus {
    /** The programme's rule proposes it. */
    PROPOSED,
    /** The federation has checked it (残联审核). */
    REVIEWED,
    /** Civil affairs has granted it (民政审定); it is paid. */
    GRANTED,
    /** Civil affairs has refused it. */
    REFUSED,
    /** Not paid for the time being. */
    SUSPENDED,
    /** Nothing is owed after its end month. */
    ENDED;

    public Set<EntitlementStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(REVIEWED);
            case REVIEWED -> Set.of(GRANTED, REFUSED);
            case GRANTED -> Set.of(SUSPENDED, ENDED);
            case SUSPENDED -> Set.of(GRANTED, ENDED);
            case REFUSED, ENDED -> Set.of();
        };
    }

    /** Whether civil affairs has said that its months are owed. */
    boolean decidedToPay() {
        return this == GRANTED || this == SUSPENDED || this == ENDED;
    }

    EntitlementStatus moveTo(EntitlementStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(EntitlementStatus from, EntitlementStatus to) {
            super(Kind.CONFLICT, "entitlement-move-refused", "An entitlement that is " + from + " cannot become " + to);
        }
    }
}
