// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold for the phases of a pack, each fault a sentence. */
class PhaseCheck {

    private static final int MONTHS = 12;

    private final CountyPack pack;
    private final Phases phases;
    private final List<String> faults = new ArrayList<>();

    PhaseCheck(CountyPack pack) {
        this.pack = pack;
        this.phases = pack.phases();
    }

    List<String> faults() {
        if (phases.stock() == null) {
            require(
                    phases.setups().isEmpty(),
                    "phases other than the stock need the stock, whose people they are about");
            return faults;
        }
        stock();
        if (phases.nursing() != null) {
            nursing(phases.nursing());
        }
        if (phases.rehab() != null) {
            rehab(phases.rehab());
        }
        if (phases.grants() != null) {
            twelve(phases.grants().approved(), "approved grants");
            require(!phases.grants().trades().isEmpty(), "no business has a trade");
        }
        return faults;
    }

    private void stock() {
        var stock = phases.stock();
        require(stock.day().isBefore(pack.startDate()), "the stock is not from before the first day");
        require(stock.certificates() <= stock.persons(), "the stock has more certificates than persons");
        var wanted = (phases.nursing() == null
                        ? 0
                        : phases.nursing().opening().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                + (phases.rehab() == null ? 0 : phases.rehab().heads())
                + (phases.grants() == null ? 0 : phases.grants().heads());
        require(wanted <= stock.certificates(), "the stock has fewer certificates than the phases need");
    }

    private void nursing(Nursing nursing) {
        nursing.joins().forEach((grade, heads) -> twelve(heads, "joiners of grade " + grade));
        nursing.deaths().forEach((grade, heads) -> twelve(heads, "deaths of grade " + grade));
        nursing.changes().forEach(change -> twelve(change.heads(), "changes of grade"));
        require(nursing.joins().keySet().equals(nursing.opening().keySet()), "opening and joiners differ in grades");
        if (!faults.isEmpty()) {
            return;
        }
        var scenario = pack.scenario();
        for (var month : java.time.Month.values()) {
            var m = month.ordinal();
            require(
                    nursing.joins(1, month) + nursing.joins(2, month)
                            == scenario.severe().get(m),
                    "month " + month.getValue() + ": the joiners of grade 1 and 2 are not the severe heads");
            require(
                    nursing.joins(3, month) + nursing.joins(4, month)
                            <= scenario.issued().get(m)
                                    - scenario.severe().get(m)
                                    - scenario.destituteOther().get(m),
                    "month " + month.getValue()
                            + ": more joiners of grade 3 and 4 than there are who are not destitute");
        }
    }

    private void rehab(Rehab rehab) {
        var codes = new HashSet<String>();
        var divisions =
                new HashSet<>(pack.divisions().stream().map(Division::code).toList());
        for (var institution : rehab.institutions()) {
            require(codes.add(institution.code()), "two institutions have the code " + institution.code());
            require(divisions.contains(institution.division()), institution.code() + " lies in an unknown division");
        }
        rehab.children()
                .forEach((training, heads) -> require(
                        rehab.institutions().stream()
                                        .filter(institution ->
                                                institution.trainings().contains(training))
                                        .mapToInt(Rehab.Institution::capacity)
                                        .sum()
                                >= heads,
                        "no place for every child of training " + training));
        require(Set.copyOf(rehab.months()).size() == rehab.months().size(), "a month of training is listed twice");
        require(
                rehab.months().stream().allMatch(month -> month > 1 && month < MONTHS),
                "training outside February to November, which cannot be applied for or settled in the year");
    }

    private void twelve(List<Integer> heads, String what) {
        require(heads.size() == MONTHS, what + ": the list does not have twelve months");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
