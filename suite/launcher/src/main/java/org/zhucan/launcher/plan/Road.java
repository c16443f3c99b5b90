// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

/** The road that an application takes through the office, from the opening to its end. */
enum Road {
    STRAIGHT,
    SENT_BACK,
    OBJECTION_DISMISSED,
    OBJECTION_UPHELD,
    REASSESSED,

    LAPSED,
    TURNED_AWAY,
    NOT_ELIGIBLE,
    NOT_ELIGIBLE_AFTER_OBJECTION,
    REJECTED,
    WITHDRAWN_DRAFT,
    WITHDRAWN_SUBMITTED,
    WITHDRAWN_SENT_BACK,
    WITHDRAWN_ACCEPTED,
    WITHDRAWN_ASSESSED,
    WITHDRAWN_PUBLISHED,
    WITHDRAWN_OBJECTED,
    WITHDRAWN_UNDER_REVIEW;

    /** Whether it ends with a certificate. */
    boolean issues() {
        return switch (this) {
            case STRAIGHT, SENT_BACK, OBJECTION_DISMISSED, OBJECTION_UPHELD, REASSESSED -> true;
            default -> false;
        };
    }

    /** Whether a child, whose assessment is not published, can take it. */
    boolean openToMinors() {
        return switch (this) {
            case STRAIGHT, SENT_BACK, REASSESSED, NOT_ELIGIBLE -> true;
            default -> false;
        };
    }

    boolean objected() {
        return switch (this) {
            case OBJECTION_DISMISSED, OBJECTION_UPHELD, NOT_ELIGIBLE_AFTER_OBJECTION, WITHDRAWN_OBJECTED -> true;
            default -> false;
        };
    }
}
