// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.zhucan.platform.statistics.RecordRef;
import org.zhucan.platform.statistics.Statistic;
import org.zhucan.platform.statistics.StatisticQuery;
import org.zhucan.platform.statistics.Value;
import org.zhucan.platform.web.Page;

/** How many months of how many persons a programme has paid in a year (人次). */
@ApplicationScoped
class PaidPersonTimes implements Statistic {

    private final SettledLines lines;

    PaidPersonTimes(SettledLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "payments.person-times";
    }

    @Override
    public Value compute(StatisticQuery query) {
        return Value.of(lines.personTimes(query));
    }

    @Override
    public Page<RecordRef> records(StatisticQuery query, String after, int limit) {
        return lines.records(query, after, limit, true);
    }

    @Override
    public Map<String, Long> series(StatisticQuery query, String by) {
        return lines.series(query, by, "count(*)", true);
    }
}
