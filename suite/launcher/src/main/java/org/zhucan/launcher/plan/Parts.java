// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.zhucan.launcher.county.Nursing;
import org.zhucan.launcher.county.Scenario;

/** Turns the heads of the scenario into one part for each. */
class Parts {

    private static final int MOST_SEVERE = 2;
    private static final int LOWEST_GRADE = 4;

    /** Detours need a month or two before them: the year has to have begun, and must not be over. */
    private static final Predicate<Part> MID_YEAR =
            part -> part.month().compareTo(Month.MARCH) >= 0 && part.month().compareTo(Month.DECEMBER) < 0;

    private final Scenario scenario;
    private final Nursing nursing;
    private final Random random;
    private final List<Part> parts = new ArrayList<>();

    /** @param nursing null where nobody draws it */
    Parts(Scenario scenario, Nursing nursing, Random random) {
        this.scenario = scenario;
        this.nursing = nursing;
        this.random = random;
    }

    List<Part> all() {
        for (var month : Month.values()) {
            var first = parts.size();
            issuedIn(month);
            if (nursing != null) {
                grade(parts.subList(first, parts.size()), month);
            }
        }
        detours();
        change(scenario.formerHardship(), part -> part.hardship() == Hardship.NONE, Part::formerlyLowIncome);
        failures();
        return List.copyOf(parts);
    }

    private void issuedIn(Month month) {
        var m = month.ordinal();
        var severe = scenario.severe().get(m);
        var others = scenario.issued().get(m) - severe;
        var severeLowIncome = scenario.lowIncomeSevere().get(m);
        var otherLowIncome = scenario.lowIncomeOther().get(m);
        var destitute = scenario.destituteOther().get(m);
        add(severeLowIncome, new Part(month, true, Hardship.LOW_INCOME, Road.STRAIGHT));
        add(severe - severeLowIncome, new Part(month, true, Hardship.NONE, Road.STRAIGHT));
        add(otherLowIncome, new Part(month, false, Hardship.LOW_INCOME, Road.STRAIGHT));
        add(destitute, new Part(month, false, Hardship.DESTITUTE, Road.STRAIGHT));
        add(others - otherLowIncome - destitute, new Part(month, false, Hardship.NONE, Road.STRAIGHT));
    }

    /** Gives so many of the month their grade as the subsidy's plan says; the destitute draw nothing. */
    private void grade(List<Part> ofMonth, Month month) {
        var grades = new ArrayList<Integer>();
        for (var grade = 1; grade <= LOWEST_GRADE; grade++) {
            grades.addAll(Collections.nCopies(nursing.joins(grade, month), grade));
        }
        Collections.shuffle(grades, random);
        for (var i = 0; i < ofMonth.size(); i++) {
            ofMonth.set(i, graded(ofMonth.get(i), grades));
        }
    }

    private Part graded(Part part, List<Integer> grades) {
        var joins = grades.stream()
                .filter(grade -> grade <= MOST_SEVERE == part.severe() && part.hardship() != Hardship.DESTITUTE)
                .findFirst();
        joins.ifPresent(grade -> grades.remove((Object) grade));
        return joins.map(grade -> part.ofGrade(grade, true))
                .orElseGet(() -> nursing.pays(MOST_SEVERE + 1) ? part.ofGrade(LOWEST_GRADE, false) : part);
    }

    private void detours() {
        var detours = scenario.detours();
        detour(detours.sentBack(), Road.SENT_BACK);
        detour(detours.objectionDismissed(), Road.OBJECTION_DISMISSED);
        detour(detours.objectionUpheld(), Road.OBJECTION_UPHELD);
        detour(detours.reassessed(), Road.REASSESSED);
    }

    private void detour(int heads, Road road) {
        change(heads, MID_YEAR.and(part -> part.road() == Road.STRAIGHT), part -> part.along(road));
    }

    /** Changes so many parts, drawn among those that qualify. */
    private void change(int heads, Predicate<Part> qualifies, UnaryOperator<Part> change) {
        var places = new ArrayList<>(IntStream.range(0, parts.size())
                .filter(i -> qualifies.test(parts.get(i)))
                .boxed()
                .toList());
        Collections.shuffle(places, random);
        if (places.size() < heads) {
            throw new IllegalArgumentException("the scenario asks for more turns than it has people for");
        }
        places.subList(0, heads).forEach(i -> parts.set(i, change.apply(parts.get(i))));
    }

    private void failures() {
        var failures = scenario.failures();
        fail(failures.lapsed(), Road.LAPSED);
        fail(failures.turnedAway(), Road.TURNED_AWAY);
        fail(failures.notEligible(), Road.NOT_ELIGIBLE);
        fail(failures.notEligibleAfterObjection(), Road.NOT_ELIGIBLE_AFTER_OBJECTION);
        fail(failures.rejected(), Road.REJECTED);
        failures.withdrawn().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(withdrawn -> fail(withdrawn.getValue(), Road.valueOf("WITHDRAWN_" + withdrawn.getKey())));
    }

    private void fail(int heads, Road road) {
        add(heads, new Part(null, false, Hardship.NONE, road));
    }

    private void add(int heads, Part part) {
        parts.addAll(Collections.nCopies(heads, part));
    }
}
