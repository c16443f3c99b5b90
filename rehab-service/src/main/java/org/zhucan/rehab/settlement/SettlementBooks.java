// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhucan.platform.ids.Ids;
import org.zhucan.rehab.attendance.Attendance;
import org.zhucan.rehab.attendance.Attendances;
import org.zhucan.rehab.settlement.ChildYears.ChildYear;
import org.zhucan.rehab.terms.Terms;
import org.zhucan.rehab.terms.TermsVersions;

/** Takes attendance into a settlement, with what it is worth, and lets it go again. */
@ApplicationScoped
class SettlementBooks {

    private final Attendances attendances;
    private final TermsVersions versions;
    private final SettlementLines lines;
    private final ChildYears years;

    SettlementBooks(Attendances attendances, TermsVersions versions, SettlementLines lines, ChildYears years) {
        this.attendances = attendances;
        this.versions = versions;
        this.lines = lines;
        this.years = years;
    }

    /** Locks the attendance first, then the children's years, always in one order. */
    void takeIn(Settlement settlement) {
        var taken = attendances.unsettledForChange(settlement.institution(), settlement.month());
        var known = new HashMap<YearMonth, Terms>();
        Function<YearMonth, Terms> terms =
                month -> known.computeIfAbsent(month, first -> versions.requireInForce(first.atDay(1)));
        var calculation = new Calculation(terms, years.lock(caps(taken, terms)));
        var computed = taken.stream()
                .map(attendance ->
                        new SettlementLine(Ids.next(), settlement.id(), attendance, calculation.worth(attendance)))
                .toList();
        settlement.charge(computed);
        lines.persist(computed);
        taken.forEach(attendance -> attendance.settleIn(settlement.id()));
        years.use(computed);
    }

    /** The cap of a child's year: by the terms of the latest of its months. */
    private static Map<ChildYear, Long> caps(List<Attendance> taken, Function<YearMonth, Terms> terms) {
        var caps = new HashMap<ChildYear, Long>();
        taken.forEach(attendance -> caps.put(
                ChildYear.of(attendance), terms.apply(attendance.month()).capFen()));
        return caps;
    }

    /** @param keepLines true where the lines stay as the record of what was rejected */
    void letGo(Settlement settlement, boolean keepLines) {
        attendances.ofSettlementForChange(settlement.id()).forEach(Attendance::release);
        var computed = lines.all(settlement.id());
        years.giveBack(computed);
        if (!keepLines) {
            computed.forEach(lines::delete);
        }
    }
}
