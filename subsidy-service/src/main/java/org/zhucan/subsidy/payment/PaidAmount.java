// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Page;

/** What a programme has paid in a year (金额), from the lines and again from the ledger's postings, whatever kind the lines are. */
@ApplicationScoped
class PaidAmount implements Statistic {

    private final SettledLines lines;

    PaidAmount(SettledLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "payments.amount";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.yuan(lines.fen(query)).checkedBy(Value.yuan(lines.fenByPostings(query)));
    }

    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        return lines.records(query, after, limit, false);
    }

    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        return lines.series(query, by, "sum(amount_fen)", false);
    }

    @Override
    public BigDecimal inUnit(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
