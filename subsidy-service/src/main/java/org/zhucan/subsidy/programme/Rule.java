// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.subsidy.programme.Verdict.Outcome;

/** A programme's conditions and rates in one version. Pure: the same facts always have the same verdict. */
record Rule(Rhythm rhythm, List<Condition> conditions, List<Rate> rates) {

    private static final Outcome NO_RATE =
            new Outcome("rate-in-force", "当日有适用的补贴标准", "A rate is in force on the day", false);

    /** As {@link #judge(Facts, LocalDate)}, owed from the day of the facts on. */
    Verdict judge(Facts facts) {
        return judge(facts, facts.day());
    }

    /**
     * Every condition is asked, so that a refusal names all that fail and not only the first.
     *
     * @param owedFrom the day from which money is owed, on or after the day of the facts; its month is the first that is paid
     */
    Verdict judge(Facts facts, LocalDate owedFrom) {
        var outcomes =
                conditions.stream().map(condition -> asked(condition, facts)).toList();
        var verdict = new Verdict(outcomes, List.of());
        if (!outcomes.stream().allMatch(Outcome::met)) {
            return verdict;
        }
        var spans = rhythm == Rhythm.ONCE ? single(facts) : monthly(facts, owedFrom);
        return spans.isEmpty() ? verdict.and(NO_RATE) : new Verdict(outcomes, spans);
    }

    /** Compiles and tries every expression on a case, so that a wrong one is refused when it is entered. */
    void tryOn(Facts sample) {
        conditions.forEach(condition -> Expression.of(condition.expression()).holds(sample));
        rates.stream().filter(rate -> rate.when() != null).forEach(rate -> Expression.of(rate.when())
                .holds(sample));
    }

    private static Outcome asked(Condition condition, Facts facts) {
        var met = Expression.of(condition.expression()).holds(facts);
        return new Outcome(condition.id(), condition.zh(), condition.en(), met);
    }

    private List<RateSpan> single(Facts facts) {
        var month = YearMonth.from(facts.day());
        return applying(facts).stream()
                .filter(rate -> rate.inForceOn(facts.day()))
                .map(rate -> span(rate, month, month, facts))
                .limit(1)
                .toList();
    }

    /** The first month pays by the rate of the day from which it is owed, each later one by the rate of its first day. */
    private List<RateSpan> monthly(Facts facts, LocalDate owedFrom) {
        var spans = new ArrayList<RateSpan>();
        var start = YearMonth.from(owedFrom);
        for (var rate : applying(facts)) {
            var from = later(start, firstMonth(rate.from(), owedFrom));
            var to = rate.to() == null ? null : YearMonth.from(rate.to());
            if ((to == null || !to.isBefore(from)) && spans.stream().noneMatch(span -> overlaps(span, from, to))) {
                spans.add(span(rate, from, to, facts));
            }
        }
        spans.sort(java.util.Comparator.comparing(RateSpan::from));
        return spans.isEmpty() || spans.get(0).from().isAfter(start) ? List.of() : List.copyOf(spans);
    }

    private List<Rate> applying(Facts facts) {
        return rates.stream()
                .filter(rate ->
                        rate.when() == null || Expression.of(rate.when()).holds(facts))
                .toList();
    }

    private static RateSpan span(Rate rate, YearMonth from, YearMonth to, Facts facts) {
        var grade = facts.certificate().grade();
        return new RateSpan(from, to, rate.amount().fen(), rate.document(), grade == 0 ? null : grade);
    }

    private static YearMonth firstMonth(LocalDate from, LocalDate opened) {
        var month = YearMonth.from(from);
        var startsMidMonth = from.getDayOfMonth() > 1;
        var openedUnderIt = month.equals(YearMonth.from(opened)) && !opened.isBefore(from);
        return startsMidMonth && !openedUnderIt ? month.plusMonths(1) : month;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean overlaps(RateSpan span, YearMonth from, YearMonth to) {
        var endsBefore = span.to() != null && span.to().isBefore(from);
        var startsAfter = to != null && to.isBefore(span.from());
        return !endsBefore && !startsAfter;
    }
}
