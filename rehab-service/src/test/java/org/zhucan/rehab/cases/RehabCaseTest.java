// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.rehab.terms.Training;

class RehabCaseTest {

    private static final UUID CHILD = new UUID(0, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 11);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 28);
    private static final Instant NOON = Instant.parse("2024-06-28T04:00:00Z");

    private final RehabCase one = CasePaper.placed(CHILD, Training.AUTISM, MARCH);

    @Test
    void theFirstAttendanceBeginsTheTraining() {
        assertThat(one.status()).isEqualTo(RehabCaseStatus.PLACED);
        one.attended(YearMonth.of(2024, 3));
        assertThat(one.status()).isEqualTo(RehabCaseStatus.TRAINING);
    }

    @Test
    void theDaysOfThePlacementAreThoseUpToItsEnd() {
        assertThat(one.coversDay(MARCH.minusDays(1))).isFalse();
        assertThat(one.coversDay(MARCH)).isTrue();
        assertThat(one.coversDay(LocalDate.of(2024, 12, 31))).isTrue();
        one.attended(YearMonth.of(2024, 3));
        assertThat(one.complete(JUNE, JUNE, NOON).rehabCase().endedOn()).isEqualTo(JUNE);
        assertThat(one.coversDay(JUNE)).isTrue();
        assertThat(one.coversDay(JUNE.plusDays(1))).isFalse();
    }

    @Test
    void aCourseThatNeverBeganIsNotCompleted() {
        assertThatThrownBy(() -> one.complete(JUNE, JUNE, NOON)).isInstanceOf(RehabCaseStatus.MoveRefused.class);
    }

    @Test
    void aCourseDoesNotEndBeforeItsAttendanceNorInTheFuture() {
        one.attended(YearMonth.of(2024, 6));
        assertThatThrownBy(() -> one.complete(LocalDate.of(2024, 5, 31), JUNE, NOON))
                .isInstanceOf(RehabCase.AttendedLater.class);
        assertThatThrownBy(() -> one.complete(JUNE.plusDays(1), JUNE, NOON)).isInstanceOf(RehabCase.EndOutside.class);
        assertThatThrownBy(() -> one.drop(MARCH.minusDays(1), "迁出", JUNE, NOON))
                .isInstanceOf(RehabCase.EndOutside.class);
        assertThat(one.status()).isEqualTo(RehabCaseStatus.TRAINING);
    }

    @Test
    void aPlaceLiesInTheYearOfTheCaseFromItsApprovalOn() {
        var approved = CasePaper.approved(CHILD, Training.AUTISM, MARCH);
        assertRefused(approved, MARCH.minusDays(1), JUNE);
        assertRefused(approved, JUNE, MARCH);
        assertRefused(approved, MARCH, LocalDate.of(2025, 1, 1));
        assertThat(approved.status()).isEqualTo(RehabCaseStatus.APPROVED);
    }

    @Test
    void aDeathEndsTheCourseOnItsDay() {
        one.attended(YearMonth.of(2024, 6));
        var dropped = one.endByDeath(LocalDate.of(2024, 5, 2), NOON);
        assertThat(dropped.reason()).isEqualTo("DEATH");
        assertThat(dropped.rehabCase().endedOn()).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    private static void assertRefused(RehabCase approved, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> approved.place(new Placement(new UUID(2, 0), "R-1", from, to), NOON))
                .isInstanceOf(RehabCase.PlacementOutside.class);
    }
}
