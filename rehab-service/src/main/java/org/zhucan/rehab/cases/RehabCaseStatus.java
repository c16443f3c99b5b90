// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import java.util.EnumSet;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a rehabilitation case (康复救助个案) stands. The switch is the whole rule. */
public enum RehabCaseStatus {
    /** Opened at the window. */
    DRAFT,
    /** Handed in, and the terms let it pass (申请). */
    APPLIED,
    /** The township has taken it (受理). */
    ACCEPTED,
    /** The county has checked it (审核). */
    REVIEWED,
    /** A second person at the county has approved it (审批). */
    APPROVED,
    /** Not approved, with a reason. */
    REFUSED,
    /** An institution was chosen (转介). */
    PLACED,
    /** The first attendance was recorded (在训). */
    TRAINING,
    /** The course is over (结训). */
    COMPLETED,
    /** The course broke off (中止). */
    DROPPED,
    /** Taken back before there was a place (撤回). */
    WITHDRAWN;

    public Set<RehabCaseStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPLIED, WITHDRAWN);
            case APPLIED -> EnumSet.of(ACCEPTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(REVIEWED, WITHDRAWN);
            case REVIEWED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> EnumSet.of(PLACED, WITHDRAWN);
            case PLACED -> EnumSet.of(TRAINING, DROPPED);
            case TRAINING -> EnumSet.of(COMPLETED, DROPPED);
            case REFUSED, COMPLETED, DROPPED, WITHDRAWN -> EnumSet.noneOf(RehabCaseStatus.class);
        };
    }

    RehabCaseStatus moveTo(RehabCaseStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(RehabCaseStatus from, RehabCaseStatus to) {
            super(Kind.CONFLICT, "rehab-case-move-refused", "A case that is " + from + " cannot become " + to);
        }
    }
}
