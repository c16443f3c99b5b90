// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must hold for a pack to be replayed, each fault a sentence. */
class PackCheck {

    private static final int MONTHS = 12;

    private final CountyPack pack;
    private final List<String> faults = new ArrayList<>();

    PackCheck(CountyPack pack) {
        this.pack = pack;
    }

    List<String> faults() {
        divisions();
        hospitals();
        money();
        figures();
        heads();
        dates();
        faults.addAll(new PhaseCheck(pack).faults());
        return faults;
    }

    private void divisions() {
        var codes = new HashSet<String>();
        for (var division : pack.divisions()) {
            require(division.code().matches("\\d{12}"), "division " + division.code() + " does not have 12 digits");
            require(codes.add(division.code()), "division " + division.code() + " is listed twice");
        }
        for (var division : pack.divisions()) {
            require(
                    division.parent() == null || codes.contains(division.parent()),
                    "division " + division.code() + " has the unknown parent " + division.parent());
        }
        require(codes.contains(pack.division()), "the county " + pack.division() + " is not in its own divisions.csv");
        require(!pack.townships().isEmpty() && !pack.villages().isEmpty(), "it has no township or no village");
    }

    private void hospitals() {
        var hospitals = pack.county().hospitals();
        var designated =
                hospitals.stream().flatMap(h -> h.categories().stream()).collect(Collectors.toSet());
        IntStream.rangeClosed(1, 7)
                .forEach(category ->
                        require(designated.contains(category), "no hospital assesses category " + category));
        require(distinct(hospitals.stream().map(County.Hospital::code).toList()), "two hospitals have one code");
    }

    private void money() {
        var funds = pack.county().funds().stream().map(County.Fund::code).collect(Collectors.toSet());
        var programmes = pack.county().programmes();
        programmes.forEach(p -> require(funds.contains(p.fund()), p.code() + " draws on the unknown fund " + p.fund()));
        for (var run : pack.paymentRuns()) {
            require(
                    programmes.stream().anyMatch(p -> p.code().equals(run.programme())),
                    "the payment run is of the unknown programme " + run.programme());
            require(run.day() >= 1 && run.day() <= 28, "the day of the payment run is not 1 to 28");
        }
        for (var fund : pack.county().funds()) {
            for (var appropriation : fund.appropriations()) {
                require(
                        appropriation.amount().matches("\\d+\\.\\d{2}"),
                        "appropriation " + appropriation.amount() + " is not an amount in yuan with two places");
            }
        }
    }

    private void figures() {
        require(distinct(pack.figures().stream().map(Figure::code).toList()), "two figures have one code");
        require(!pack.coveredFigures().isEmpty(), "no figure names the statistic that computes it");
        pack.coveredFigures()
                .forEach(figure -> require(figure.statistic() != null, figure.code() + " names no statistic"));
        for (var figure : pack.figures()) {
            require(
                    figure.published().isNumber() || figure.published().isBoolean(),
                    figure.code() + " has neither a number nor a boolean as published value");
        }
    }

    private void heads() {
        var s = pack.scenario();
        for (var list : List.of(
                s.issued(), s.severe(), s.lowIncomeSevere(), s.lowIncomeOther(), s.destituteOther(), s.deaths())) {
            if (list.size() != MONTHS) {
                faults.add("a list of heads in scenario.yaml does not have twelve months");
                return;
            }
        }
        for (var m = 0; m < MONTHS; m++) {
            var others = s.issued().get(m) - s.severe().get(m);
            require(s.lowIncomeSevere().get(m) <= s.severe().get(m), month(m) + "more low-income than severe heads");
            require(
                    s.lowIncomeOther().get(m) + s.destituteOther().get(m) <= others,
                    month(m) + "more low-income and destitute heads than there are of grade 3 and 4");
        }
        require(s.idNumberDivision().matches("\\d{6}"), "id-number-division does not have six digits");
    }

    private void dates() {
        var s = pack.scenario();
        require(s.starts().isBefore(s.ends()), "it ends before it starts");
        require(s.starts().getYear() == pack.year(), "it does not start in the year " + pack.year());
        require(!s.windowWeekdays().isEmpty(), "it has no window weekday");
        var years = Set.of(s.starts().getYear(), s.ends().getYear());
        var known = pack.calendar().stream().map(d -> d.date().getYear()).collect(Collectors.toSet());
        require(known.containsAll(years), "calendar.csv lacks one of the years " + years);
    }

    private static String month(int index) {
        return "month " + (index + 1) + ": ";
    }

    private static boolean distinct(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
