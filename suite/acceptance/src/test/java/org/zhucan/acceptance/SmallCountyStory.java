// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.replay.CountyReplay;
import org.zhucan.launcher.replay.FigureRow;

/** Another county, invented, with other codes, rates, days and rules: the same suite, the other pack. */
@Order(9)
class SmallCountyStory {

    private static final String PACK = "990127-2025";

    @Test
    void itsYearComesOutToo() {
        var suite = SuiteUnderTest.of(PACK);
        var running = suite.running();
        var outcome = new CountyReplay(
                        CountyPack.read(SuiteUnderTest.packFolder(PACK)),
                        running.address(),
                        Office.of(suite).tokens(),
                        running.folders().journal(),
                        System.err)
                .run();
        assertThat(outcome.rows()).anyMatch(FigureRow::covered);
        assertThat(outcome.matches()).isTrue();
    }
}
