// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an assessment (残疾评定) stands: what is signed is final, a doubt needs a new one. */
public enum AssessmentStatus {
    RECORDED,
    SIGNED;

    public Set<AssessmentStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.noneOf(AssessmentStatus.class);
        };
    }

    AssessmentStatus moveTo(AssessmentStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** A verb that does not fit where the assessment stands. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(AssessmentStatus from, AssessmentStatus to) {
            super(
                    Kind.CONFLICT,
                    "assessment-move-refused",
                    "An assessment that is " + from + " cannot become " + to,
                    Map.of("from", from.name(), "to", to.name()));
        }
    }
}
