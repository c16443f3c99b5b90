// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.subsidy.person.KnownPerson;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;

/** However rates follow each other, a month has at most one rate, and it is one of those in force in that month. */
class MonthlyRatePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Property(tries = 300)
    void eachMonthHasOneRateOfThatMonth(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 500) Integer> lengths,
            @ForAll @IntRange(max = 900) int day) {
        var rates = following(lengths);
        var opened = FIRST.plusDays(day);
        var spans = new Rule(Rhythm.MONTHLY, List.of(), rates)
                .judge(new Facts(person(), AssessmentFacts.NONE, CertificateFacts.NONE, opened))
                .rates();
        for (var month = YearMonth.from(opened); month.getYear() < 2030; month = month.plusMonths(1)) {
            var asked = month;
            var covering = spans.stream().filter(span -> covers(span, asked)).toList();
            assertThat(covering).hasSizeLessThanOrEqualTo(1);
            covering.forEach(span -> assertThat(rates)
                    .anyMatch(rate -> rate.amount().fen() == span.amountFen() && touches(rate, asked)));
        }
    }

    /** Rates without a gap, the last without an end. */
    private static List<Rate> following(List<Integer> lengths) {
        var rates = new ArrayList<Rate>();
        var from = FIRST;
        for (var i = 0; i < lengths.size(); i++) {
            var to = i == lengths.size() - 1 ? null : from.plusDays(lengths.get(i));
            rates.add(new Rate(null, Money.ofFen(1_000 + i), from, to, "paper"));
            from = to == null ? from : to.plusDays(1);
        }
        return rates;
    }

    private static boolean covers(RateSpan span, YearMonth month) {
        return !month.isBefore(span.from()) && (span.to() == null || !month.isAfter(span.to()));
    }

    private static boolean touches(Rate rate, YearMonth month) {
        return !rate.from().isAfter(month.atEndOfMonth())
                && (rate.to() == null || !rate.to().isBefore(month.atDay(1)));
    }

    private static KnownPerson person() {
        return new KnownPerson(new UUID(1, 1), LocalDate.of(1970, 1, 1), "MALE", "522725001000", null, List.of());
    }
}
