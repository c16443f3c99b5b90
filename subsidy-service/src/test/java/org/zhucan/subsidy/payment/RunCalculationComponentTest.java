// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhucan.subsidy.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/** A calculation that is killed between or inside chunks, and goes on, has the lines of one that was not. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class RunCalculationComponentTest {

    private static final Logger LOG = Logger.getLogger(RunCalculationComponentTest.class);
    private static final int CHUNKS = 4;
    private static final int STOCK = 3_502;

    @Inject
    PaymentRuns runs;

    @Inject
    RunCalculation calculation;

    @Test
    void resumedAfterAKillItHasTheSameLines() {
        var programme = County.aProgramme();
        var people = 8;
        for (var i = 0; i < people; i++) {
            County.aPaidPerson(programme);
        }
        var run = Ids.next();
        step(() -> {
            var started = ManyPeople.aRun(run, programme, YearMonth.of(2024, 3));
            runs.start(started);
            started.cutInto(CHUNKS);
        });
        step(() -> calculation.chunk(run, run.toString(), 0));
        var afterFirst = lines(run);
        assertThatThrownBy(() -> step(() -> {
                    calculation.chunk(run, run.toString(), 1);
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lines(run)).isEqualTo(afterFirst);
        for (var repeated = 0; repeated < 2; repeated++) {
            for (var chunk = 0; chunk < CHUNKS; chunk++) {
                var index = chunk;
                step(() -> calculation.chunk(run, run.toString(), index));
            }
        }
        step(() -> assertThat(calculation.finish(run, run.toString())).contains(run.toString()));
        assertThat(lines(run)).isEqualTo(people);
        assertThat(ZhucanServers.database().number("select total_fen from payment_run where id = ?", run))
                .isEqualTo(people * 15_000L);
        assertThat(ZhucanServers.database().number("select count(*) from transfer where run_id = ?", run))
                .isEqualTo(people);
    }

    /** Twelve months of a county's severe disabled: each run pays its own month to each, in well under a second where the machine is free. */
    @Test
    void aYearOfStockIsPaidMonthByMonth() {
        var programme = County.aNursingProgramme();
        ManyPeople.inPayment(programme, STOCK);
        for (var month = 1; month <= 12; month++) {
            var run = Ids.next();
            var asked = YearMonth.of(2024, month);
            step(() -> runs.start(ManyPeople.aRun(run, programme, asked)));
            step(() -> calculation.chunks(run, run.toString()));
            var began = System.nanoTime();
            step(() -> calculation.chunk(run, run.toString(), 0));
            var millis = (System.nanoTime() - began) / 1_000_000;
            LOG.infof("Run of %s: %d lines in %d ms", asked, lines(run), millis);
            step(() -> assertThat(calculation.finish(run, run.toString())).contains(run.toString()));
            assertThat(lines(run)).isEqualTo(STOCK);
            assertThat(millis).isLessThan(5_000);
        }
        assertThat(ZhucanServers.database()
                        .number(
                                "select count(*) from payment_line where programme = ? and month < '2024-01-01'",
                                programme.code()))
                .isZero();
    }

    private static long lines(UUID run) {
        return ZhucanServers.database().number("select count(*) from payment_line where run_id = ?", run);
    }
}
