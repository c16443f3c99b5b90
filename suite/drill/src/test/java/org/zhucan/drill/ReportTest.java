// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucan.drill.Exercise.Outcome;
import org.zhucan.drill.exercise.Drills;

class ReportTest {

    private final Drill drill = Drills.all().get(0);
    private final Findings first = new Findings();
    private final Findings second = new Findings();

    private Report report() {
        var report = new Report();
        report.add(new Outcome(drill, Extent.SHORT, 11, first, Duration.ofSeconds(1)));
        report.add(new Outcome(drill, Extent.SHORT, 12, second, Duration.ofSeconds(1)));
        return report;
    }

    @Test
    void addsUpTheRunsOfADrill() {
        first.fault();
        first.acknowledged(30);
        first.recovered(Duration.ofMillis(1_500));
        second.fault();
        second.acknowledged(12);
        second.recovered(Duration.ofMillis(700));
        assertThat(report().clean()).isTrue();
        assertThat(report().markdown()).contains("| 2 | 2 | 42 | 0 | 0 | 0 | 0 | 1.5 s |");
    }

    @Test
    void oneThingLostInOneRunMakesTheSessionFailAndIsNamedWithItsSeed() {
        second.lost("person", 1);
        assertThat(report().clean()).isFalse();
        assertThat(report().markdown()).contains("seed 12: lost: 1 × person");
    }

    @Test
    void moreThanWasAcknowledgedIsNotCleanEither() {
        first.lost("person", -1);
        assertThat(first.clean()).isFalse();
        assertThat(first.lost()).isEqualTo(1);
    }

    @Test
    void whatMustNeverBeIsToldInWords() {
        first.require(false, "a fund is below zero");
        assertThat(first.sentences()).isEqualTo(List.of("a fund is below zero"));
    }

    @Test
    void everyDrillHasACodeOfItsOwn() {
        assertThat(Drills.all()).extracting(Drill::code).doesNotHaveDuplicates();
    }
}
