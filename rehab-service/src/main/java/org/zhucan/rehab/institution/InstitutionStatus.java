// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import java.util.EnumSet;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an institution (康复机构) stands. The switch is the whole rule. */
public enum InstitutionStatus {
    /** Entered; not designated yet. */
    REGISTERED,
    /** Designated (定点), within the dates of its designations. */
    DESIGNATED,
    /** It takes no child, records nothing and settles nothing for the time being. */
    SUSPENDED;

    public Set<InstitutionStatus> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(DESIGNATED);
            case DESIGNATED -> EnumSet.of(DESIGNATED, SUSPENDED); // designated again, for further dates
            case SUSPENDED -> EnumSet.of(DESIGNATED);
        };
    }

    /** Moves from one of the states that a verb begins in, since two verbs share a target. */
    InstitutionStatus move(Set<InstitutionStatus> sources, InstitutionStatus target) {
        if (!sources.contains(this) || !next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(InstitutionStatus from, InstitutionStatus to) {
            super(
                    Kind.CONFLICT,
                    "institution-move-refused",
                    "An institution that is " + from + " cannot become " + to + " by this step");
        }
    }
}
