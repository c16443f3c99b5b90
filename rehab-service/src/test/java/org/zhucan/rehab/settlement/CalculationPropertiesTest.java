// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.zhucan.rehab.Paper;
import org.zhucan.rehab.attendance.AttendancePaper;
import org.zhucan.rehab.settlement.ChildYears.ChildYear;
import org.zhucan.rehab.settlement.SettlementLine.Worth;
import org.zhucan.rehab.terms.AgeDate;
import org.zhucan.rehab.terms.Terms;
import org.zhucan.rehab.terms.Training;

class CalculationPropertiesTest {

    private static final UUID CHILD = new UUID(0, 1);
    private static final Terms TERMS = Paper.terms(AgeDate.APPLICATION);

    /** Whatever a child attends and in whatever order it is settled: all of it is paid, as far as the cap has room. */
    @Property
    void whatIsPaidIsTheWorthOfAllDaysUpToTheRoomUnderTheCap(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 28) Integer> days,
            @ForAll @LongRange(min = 0, max = 200_000) long room) {
        var calculation = calculation(room);
        long full = 0;
        long paid = 0;
        for (var month = 0; month < days.size(); month++) {
            var worth = worth(calculation, month + 1, days.get(month));
            full += worth.fullFen();
            paid += worth.amountFen();
            assertThat(worth.amountFen()).isBetween(0L, worth.fullFen());
        }
        assertThat(paid).isEqualTo(Math.min(full, room));
    }

    @Example
    void theRateOfEachMonthApplies() {
        var calculation = calculation(1_000_000);
        assertThat(worth(calculation, 6, 20)).isEqualTo(new Worth(1, 6_000, 120_000, 120_000));
        assertThat(worth(calculation, 7, 20)).isEqualTo(new Worth(1, 8_000, 160_000, 160_000));
    }

    @Example
    void theMonthInWhichTheCapIsReachedIsCut() {
        var calculation = calculation(200_000);
        assertThat(worth(calculation, 6, 20).amountFen()).isEqualTo(120_000);
        assertThat(worth(calculation, 7, 20).amountFen()).isEqualTo(80_000);
        assertThat(worth(calculation, 8, 20).amountFen()).isZero();
    }

    @Example
    void aTrainingWithoutRateIsNotSettled() {
        var speech = AttendancePaper.of(CHILD, YearMonth.of(2024, 6), Training.SPEECH, 10);
        assertThatThrownBy(() -> calculation(1_000).worth(speech)).isInstanceOf(Calculation.NoRate.class);
    }

    private static Calculation calculation(long room) {
        return new Calculation(month -> TERMS, Map.of(new ChildYear(CHILD, 2024), room));
    }

    private static Worth worth(Calculation calculation, int month, int days) {
        return calculation.worth(AttendancePaper.of(CHILD, YearMonth.of(2024, month), Training.AUTISM, days));
    }
}
