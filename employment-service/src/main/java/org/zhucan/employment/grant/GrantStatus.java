// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a start-up grant (自主创业补贴) stands. The switch is the whole rule: a new status does not compile until it has its row. */
public enum GrantStatus {
    /** Handed in at the township; the site is to be looked at. */
    APPLIED,
    /** Papers are missing. */
    SENT_BACK,
    /** The township has been at the site (实地核查). */
    SITE_CHECKED,
    /** The county has given its opinion (审核). */
    REVIEWED,
    /** The public notice hangs (公示). */
    PUBLISHED,
    /** Somebody objected to the notice. */
    OBJECTED,
    /** The notice is over; the approver decides. */
    AWAITING_APPROVAL,
    /** Approved, and its payment asked for. */
    APPROVED,
    /** The bank settled the payment. */
    PAID,
    /** The bank sent the money back; the payee is to be corrected. */
    PAYMENT_RETURNED,
    /** subsidy-service did not take the request to pay. */
    PAYMENT_REJECTED,
    REFUSED,
    WITHDRAWN;

    /** The states that may follow; empty at an end of the road. */
    public Set<GrantStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(SITE_CHECKED, SENT_BACK, WITHDRAWN);
            case SENT_BACK -> EnumSet.of(APPLIED, WITHDRAWN);
            case SITE_CHECKED -> EnumSet.of(REVIEWED, SENT_BACK, WITHDRAWN);
            case REVIEWED -> EnumSet.of(PUBLISHED, REFUSED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(AWAITING_APPROVAL, OBJECTED, WITHDRAWN);
            case OBJECTED -> EnumSet.of(AWAITING_APPROVAL, APPLIED, WITHDRAWN);
            case AWAITING_APPROVAL -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> EnumSet.of(PAID, PAYMENT_RETURNED, PAYMENT_REJECTED);
            case PAID -> EnumSet.of(PAYMENT_RETURNED);
            case PAYMENT_RETURNED -> EnumSet.of(APPROVED, PAID);
            case PAYMENT_REJECTED -> EnumSet.of(APPROVED, PAID);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(GrantStatus.class);
        };
    }

    /** Whether it bars its person and its business from a second grant: all but those that came to nothing. */
    public boolean stands() {
        return this != REFUSED && this != WITHDRAWN;
    }

    /** Whether it was approved, whatever became of the money since. */
    public boolean approved() {
        return switch (this) {
            case APPROVED, PAID, PAYMENT_RETURNED, PAYMENT_REJECTED -> true;
            case APPLIED, SENT_BACK, SITE_CHECKED, REVIEWED, PUBLISHED, OBJECTED, AWAITING_APPROVAL -> false;
            case REFUSED, WITHDRAWN -> false;
        };
    }

    GrantStatus moveTo(GrantStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** Moves from exactly one state: several verbs share a target, but never a source. */
    GrantStatus move(GrantStatus source, GrantStatus target) {
        if (this != source) {
            throw new MoveRefused(this, target);
        }
        return moveTo(target);
    }

    /** A verb that does not fit where the grant stands. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(GrantStatus from, GrantStatus to) {
            super(
                    Kind.CONFLICT,
                    "grant-move-refused",
                    "A grant that is " + from + " cannot become " + to + " by this step",
                    Map.of("from", from.name(), "to", to.name()));
        }
    }
}
