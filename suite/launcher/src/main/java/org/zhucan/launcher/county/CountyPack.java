// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything particular to a county and a year, read from one folder: {@code county.yaml}, {@code divisions.csv},
 * {@code calendar.csv}, {@code figures.yaml}, {@code scenario.yaml}, and a file for each phase that is on. County and
 * figures hold what the phases add to them.
 */
public record CountyPack(
        County county,
        List<Division> divisions,
        List<CalendarDay> calendar,
        List<Figure> figures,
        Scenario scenario,
        Phases phases) {

    /**
     * Reads and checks a pack.
     *
     * @throws PackBroken naming every fault found
     */
    public static CountyPack read(Path folder) {
        return checked(folder, new PackFolder(folder).read());
    }

    /** The same with other phases on than {@code county.yaml} says. */
    public static CountyPack read(Path folder, List<Phase> phases) {
        return checked(folder, new PackFolder(folder).read(phases));
    }

    private static CountyPack checked(Path folder, CountyPack pack) {
        var faults = new PackCheck(pack).faults();
        if (!faults.isEmpty()) {
            throw new PackBroken(folder, faults);
        }
        return pack;
    }

    /** Six digits. */
    public String code() {
        return county.code();
    }

    /** Twelve digits. */
    public String division() {
        return county.division();
    }

    public int year() {
        return county.year();
    }

    public County.Label name() {
        return county.name();
    }

    /** The first business date of the suite. */
    public LocalDate startDate() {
        return scenario.starts();
    }

    public Scenario.Bank bank() {
        return scenario.bank();
    }

    public List<Division> townships() {
        return divisions.stream().filter(Division::township).toList();
    }

    public List<Division> villages() {
        return divisions.stream().filter(Division::village).toList();
    }

    public List<Figure> coveredFigures() {
        return figures.stream().filter(Figure::covered).toList();
    }

    /** Every run of the year: that of the scenario, and one a programme of the phases. */
    public List<Scenario.PaymentRun> paymentRuns() {
        return Stream.concat(Stream.of(scenario.paymentRun()), phases.runs().stream())
                .toList();
    }

    /** Who can log in to the demo of this county. */
    public List<DemoUser> demoUsers() {
        return DemoUser.of(this);
    }
}
