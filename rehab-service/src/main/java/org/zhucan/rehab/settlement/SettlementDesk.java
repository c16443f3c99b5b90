// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.rehab.institution.Institutions;

/** Where an institution hands a month in, and hands it in again when it was sent back. */
@ApplicationScoped
@Transactional(MANDATORY)
class SettlementDesk {

    private final Settlements settlements;
    private final SettlementBooks books;
    private final Institutions institutions;
    private final Caller caller;
    private final Clock clock;

    SettlementDesk(
            Settlements settlements, SettlementBooks books, Institutions institutions, Caller caller, Clock clock) {
        this.settlements = settlements;
        this.books = books;
        this.institutions = institutions;
        this.caller = caller;
        this.clock = clock;
    }

    /** From the month's last day on. */
    Settlement submit(YearMonth month) {
        var institution = institutions.requireOwn();
        institution.mustBeActive();
        var today = LocalDate.now(clock);
        if (today.isBefore(month.atEndOfMonth())) {
            throw new MonthNotOver(month);
        }
        var settlement = new Settlement(Ids.next(), institution, month, caller.sub(), today);
        settlements.add(settlement);
        books.takeIn(settlement);
        return settlement;
    }

    Settlement resubmit(UUID id, IfMatch ifMatch) {
        var settlement = settlements.requireForChange(id, ifMatch);
        institutions.requireOwn().mustBeActive();
        settlement.resubmit(caller.sub(), LocalDate.now(clock));
        books.takeIn(settlement);
        return settlement;
    }

    Settlement sendBack(UUID id, IfMatch ifMatch, String reason) {
        var settlement = settlements.requireForChange(id, ifMatch);
        settlement.sendBack(reason);
        books.letGo(settlement, false);
        return settlement;
    }

    Settlement reject(UUID id, IfMatch ifMatch, String reason) {
        var settlement = settlements.requireForChange(id, ifMatch);
        settlement.reject(reason);
        books.letGo(settlement, true);
        return settlement;
    }

    static final class MonthNotOver extends Refusal {
        MonthNotOver(YearMonth month) {
            super(Kind.REFUSED, "month-not-over", month + " is settled from its last day on");
        }
    }
}
