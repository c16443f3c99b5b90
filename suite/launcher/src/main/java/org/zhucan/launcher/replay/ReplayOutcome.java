// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.time.Duration;
import java.util.List;

/** What the bulletin says at the end. @param took zero when the year was replayed before */
public record ReplayOutcome(List<FigureRow> rows, Duration took) {

    /** Whether every covered figure agrees with what was published. */
    public boolean matches() {
        return rows.stream().filter(FigureRow::covered).allMatch(row -> row.verdict() == FigureRow.Verdict.MATCH);
    }
}
