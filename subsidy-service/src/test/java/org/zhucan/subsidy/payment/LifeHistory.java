// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What happens to one person in a year: a certificate, grade changes, perhaps death; and what follows from it for the nursing subsidy,
 * said once more, month by month, without any of the service's own code.
 *
 * @param steps the certificate first, then its changes, in order
 * @param death month of death, 0 while the person lives
 * @param destitute drawing what excludes the subsidy, from before the certificate on
 */
record LifeHistory(List<Step> steps, int death, boolean destitute) {

    static final int LAST_MONTH = 13;
    private static final YearMonth DECEMBER_BEFORE = YearMonth.of(2023, 12);

    /** A grade from a day of a month on; months are counted from January, 1 to 12. */
    record Step(int month, int day, int grade) {}

    static Arbitrary<LifeHistory> any() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, 1),
                                net.jqwik.api.Tuple.of(4, 2),
                                net.jqwik.api.Tuple.of(2, 3),
                                net.jqwik.api.Tuple.of(1, 4)))
                .as(Step::new);
        var death = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 12)));
        var destitute = Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true));
        return Combinators.combine(step.list().ofMinSize(1).ofMaxSize(4), death, destitute)
                .as(LifeHistory::inOrder);
    }

    private static LifeHistory inOrder(List<Step> steps, int death, boolean destitute) {
        var sorted = new ArrayList<>(steps);
        sorted.sort(java.util.Comparator.comparingInt(Step::month).thenComparingInt(Step::day));
        var last = sorted.get(sorted.size() - 1).month();
        return new LifeHistory(List.copyOf(sorted), death == 0 ? 0 : Math.max(death, last), destitute);
    }

    static YearMonth month(int number) {
        return DECEMBER_BEFORE.plusMonths(number);
    }

    /** Month to fen: the month of the certificate by its grade, every later one by the grade on its first day. */
    Map<YearMonth, Long> owed() {
        var owed = new TreeMap<YearMonth, Long>();
        for (var month = steps.get(0).month(); month <= LAST_MONTH; month++) {
            var fen = fen(gradeIn(month));
            if (fen > 0 && !destitute && (death == 0 || month <= death)) {
                owed.put(month(month), fen);
            }
        }
        return owed;
    }

    private int gradeIn(int month) {
        var grade = steps.get(0).grade();
        for (var step : steps.subList(1, steps.size())) {
            grade = step.month() < month ? step.grade() : grade;
        }
        return grade;
    }

    private static long fen(int grade) {
        return grade == 1 ? 12_000 : grade == 2 ? 8_000 : 0;
    }
}
