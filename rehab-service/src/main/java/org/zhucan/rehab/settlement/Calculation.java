// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.rehab.attendance.Attendance;
import org.zhucan.rehab.settlement.ChildYears.ChildYear;
import org.zhucan.rehab.settlement.SettlementLine.Worth;
import org.zhucan.rehab.terms.Terms;

/**
 * What confirmed days are worth: days × the rate in force on the first of their month, as far as the child's cap of that
 * year has room. Rates hold for whole months, so the first day stands for all. Pure.
 */
final class Calculation {

    private final Function<YearMonth, Terms> terms;
    private final Map<ChildYear, Long> room;

    /** @param room fen left under the cap, by child and year */
    Calculation(Function<YearMonth, Terms> terms, Map<ChildYear, Long> room) {
        this.terms = terms;
        this.room = new HashMap<>(room);
    }

    /** The worth of one child's month; a second call for the same child and year finds what the first has left. */
    Worth worth(Attendance attendance) {
        var inForce = terms.apply(attendance.month());
        var rate = inForce.rate(attendance.training(), attendance.month())
                .orElseThrow(() -> new NoRate(attendance.id(), attendance.month()));
        var full = rate.perDay().times(attendance.days()).fen();
        var year = ChildYear.of(attendance);
        var amount = Math.min(full, room.get(year));
        room.merge(year, -amount, Long::sum);
        return new Worth(inForce.version(), rate.perDay().fen(), full, amount);
    }

    static final class NoRate extends Refusal {
        NoRate(UUID attendance, YearMonth month) {
            super(Kind.REFUSED, "rate-missing", "No rate is in force in " + month + " for attendance " + attendance);
        }
    }
}
