// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything particular to a county and a year, read from one folder: {@code county.yaml}, {@code divisions.csv},
 * {@code calendar.csv}, {@code figures.yaml}, {@code scenario.yaml}.
 */
public record CountyPack(
        County county, List<Division> divisions, List<CalendarDay> calendar, List<Figure> figures, Scenario scenario) {

    /**
     * Reads and checks a pack.
     *
     * @throws PackBroken naming every fault found
     */
    public static CountyPack read(Path folder) {
        var pack = new PackFolder(folder).read();
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

    /** Who can log in to the demo of this county. */
    public List<DemoUser> demoUsers() {
        return DemoUser.of(this);
    }
}
