// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import java.util.EnumSet;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where the record of a child's month stands. The switch is the whole rule; only a CONFIRMED one is settled. */
public enum AttendanceStatus {
    /** The institution has recorded it, and may correct it. */
    RECORDED,
    /** The guardian says that it is wrong; the institution may correct it. */
    DISPUTED,
    /** The guardian has confirmed it. */
    CONFIRMED;

    public Set<AttendanceStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(RECORDED, DISPUTED, CONFIRMED); // corrected
            case DISPUTED -> EnumSet.of(RECORDED);
            case CONFIRMED -> EnumSet.of(RECORDED); // opened again by the county, while nothing is settled
        };
    }

    /** Moves from one of the states that a verb begins in, since verbs share a target. */
    AttendanceStatus move(Set<AttendanceStatus> sources, AttendanceStatus target) {
        if (!sources.contains(this) || !next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    public static final class MoveRefused extends Refusal {
        MoveRefused(AttendanceStatus from, AttendanceStatus to) {
            super(
                    Kind.CONFLICT,
                    "attendance-move-refused",
                    "Attendance that is " + from + " cannot become " + to + " by this step");
        }
    }
}
