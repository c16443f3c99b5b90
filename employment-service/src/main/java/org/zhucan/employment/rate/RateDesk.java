// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Periods;

/** Takes in the rate table as the county decided it. */
@ApplicationScoped
@Transactional(MANDATORY)
class RateDesk {

    private final Rates rates;

    RateDesk(Rates rates) {
        this.rates = rates;
    }

    /** The new table takes the place of the whole old one. */
    List<Rate> replace(List<RateRow> table) {
        if (Periods.overlap(table, row -> String.valueOf(row.kind()), RateRow::from, RateRow::to)) {
            throw new Overlaps();
        }
        rates.all().forEach(rates::delete);
        var entered = table.stream()
                .map(row -> new Rate(Ids.next(), row.kind(), row.amount(), row.from(), row.to(), row.document()))
                .toList();
        rates.persist(entered);
        return entered;
    }

    /** A kind of business has two rates on one day, or a rate ends before it begins. */
    static final class Overlaps extends Refusal {
        Overlaps() {
            super(Kind.MALFORMED, "rate-overlaps", "A kind has two rates on one day, or a rate ends before it begins");
        }
    }
}
