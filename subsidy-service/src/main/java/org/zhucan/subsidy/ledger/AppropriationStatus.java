// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an appropriation (拨款) stands: money counts once a second person has approved it. */
public enum AppropriationStatus {
    PENDING,
    APPROVED;

    public Set<AppropriationStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(APPROVED);
            case APPROVED -> Set.of();
        };
    }

    AppropriationStatus moveTo(AppropriationStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(AppropriationStatus from, AppropriationStatus to) {
            super(
                    Kind.CONFLICT,
                    "appropriation-move-refused",
                    "An appropriation that is " + from + " cannot become " + to);
        }
    }
}
