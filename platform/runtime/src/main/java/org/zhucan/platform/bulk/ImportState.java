// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where an import (批量导入) stands. The switch is the whole rule. */
public enum ImportState {
    /** Its rows are staged; a job compares them with what is on file. */
    RECEIVED,
    /** Every row is good, unchanged or refused; a second person may approve. */
    CHECKED,
    /** Approved; a job applies the good rows. */
    APPROVED,
    /** Every good row was applied, or refused at the last moment. */
    APPLIED,
    /** Given up; the same file may be sent again. */
    DISCARDED;

    public Set<ImportState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(CHECKED, DISCARDED);
            case CHECKED -> Set.of(APPROVED, DISCARDED);
            case APPROVED -> Set.of(APPLIED, DISCARDED);
            case APPLIED, DISCARDED -> Set.of();
        };
    }

    ImportState moveTo(ImportState target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    static final class MoveRefused extends Refusal {
        MoveRefused(ImportState from, ImportState to) {
            super(Kind.CONFLICT, "import-move-refused", "An import that is " + from + " cannot become " + to);
        }
    }
}
