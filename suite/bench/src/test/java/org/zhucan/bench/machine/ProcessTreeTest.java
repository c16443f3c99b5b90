// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

    @Test
    void timeOfEndedChildrenCountsAndABlankInTheNameDoesNot() {
        var stat = "4711 (a (b) c) S 1 4711 4711 0 -1 4194304 1 2 3 4 50 7 30 3 20 0 1 0 99 1 2";

        assertThat(ProcessTree.ticks(stat)).isEqualTo(50 + 7 + 30 + 3);
    }

    @Test
    void whatEndedHasUsedNothing() {
        assertThat(ProcessTree.ticks("")).isZero();
        assertThat(ProcessTree.cpuMicros(Long.MAX_VALUE)).isZero();
    }

    @Test
    void aSharedPageCountsForItsShare() {
        var rollup =
                "1000-2000 ---p 00000000 00:00 0 [rollup]\nRss:     427716 kB\nPss:     409031 kB\nPss_Dirty: 395904 kB\n";

        assertThat(ProcessTree.pssKb(rollup)).isEqualTo(409_031);
        assertThat(ProcessTree.pssKb("")).isZero();
        assertThat(ProcessTree.shareKb(ProcessHandle.current().pid())).isPositive();
    }

    @Test
    void aWorkingProcessIsSeenToWork() {
        long own = ProcessHandle.current().pid();
        long before = ProcessTree.cpuMicros(own);
        long until = before + 30_000;
        double idle = 0;
        while (ProcessTree.cpuMicros(own) < until) {
            idle += Math.sqrt(idle + 1);
        }

        assertThat(CpuMeter.of(Map.of("this", own)).perUnit(0)).containsEntry("this", 0.0);
        assertThat(ProcessTree.cpuMicros(own)).isGreaterThanOrEqualTo(until);
    }
}
