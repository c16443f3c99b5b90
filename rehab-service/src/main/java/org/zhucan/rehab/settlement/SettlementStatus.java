// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import java.util.EnumSet;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a settlement (结算) stands. The switch is the whole rule. */
public enum SettlementStatus {
    /** The institution has handed it in; its lines are computed. */
    SUBMITTED,
    /** The county has checked it (审核). */
    REVIEWED,
    /** Sent back to the institution; its lines are given up until it is handed in again. */
    SENT_BACK,
    /** A second person at the county has approved it, and subsidy-service was asked to pay (已请款). */
    APPROVED,
    /** The payment was returned or rejected; it is asked for again once the reason is mended. */
    REOPENED,
    /** The bank has paid it. */
    PAID,
    /** Not approved; its attendance is free for another settlement. */
    REJECTED;

    public Set<SettlementStatus> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(REVIEWED, SENT_BACK);
            case REVIEWED -> EnumSet.of(APPROVED, SENT_BACK, REJECTED);
            case SENT_BACK -> EnumSet.of(SUBMITTED);
            case APPROVED -> EnumSet.of(PAID, REOPENED);
            case REOPENED -> EnumSet.of(APPROVED, PAID); // a returned payment may yet be settled
            case PAID, REJECTED -> EnumSet.noneOf(SettlementStatus.class);
        };
    }

    /** Moves from exactly one state, since two verbs may share a target but never a source. */
    SettlementStatus move(SettlementStatus source, SettlementStatus target) {
        if (this != source || !next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(SettlementStatus from, SettlementStatus to) {
            super(
                    Kind.CONFLICT,
                    "settlement-move-refused",
                    "A settlement that is " + from + " cannot become " + to + " by this step");
        }
    }
}
