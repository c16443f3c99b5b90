// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an application (申请) stands. The switch is the whole rule: a new status does not compile until it has its row. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    LAPSED,
    ACCEPTED,
    ASSESSED,
    NOT_ELIGIBLE,
    PUBLISHED,
    OBJECTED,
    UNDER_REVIEW,
    APPROVED,
    REJECTED,
    ISSUED,
    WITHDRAWN;

    /** The states that may follow; empty at an end of the road. */
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(ACCEPTED, SENT_BACK, REJECTED, WITHDRAWN);
            case SENT_BACK -> EnumSet.of(SUBMITTED, LAPSED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(ASSESSED, NOT_ELIGIBLE, WITHDRAWN);
            case ASSESSED -> EnumSet.of(PUBLISHED, UNDER_REVIEW, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(UNDER_REVIEW, OBJECTED, WITHDRAWN);
            case OBJECTED -> EnumSet.of(ACCEPTED, UNDER_REVIEW, WITHDRAWN);
            case UNDER_REVIEW -> EnumSet.of(APPROVED, REJECTED, ACCEPTED, WITHDRAWN);
            case APPROVED -> EnumSet.of(ISSUED);
            case LAPSED, NOT_ELIGIBLE, REJECTED, ISSUED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    /** Whether the application still occupies its person: nobody may have two open at once. */
    public boolean open() {
        return !next().isEmpty();
    }

    /** Moves from exactly one state, since two verbs may share a target (accept, reassess) but never a source. */
    ApplicationStatus move(ApplicationStatus source, ApplicationStatus target) {
        if (this != source || !next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** A verb that does not fit where the application stands. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(ApplicationStatus from, ApplicationStatus to) {
            super(
                    Kind.CONFLICT,
                    "application-move-refused",
                    "An application that is " + from + " cannot become " + to + " by this step",
                    Map.of("from", from.name(), "to", to.name()));
        }
    }
}
