// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.zhucan.platform.sql.Sql;

/**
 * Adds the books up again whenever somebody asks for the figures (资金账巡查), and says where they disagree with themselves.
 * What one row can tell is held by the constraints of the tables; this is what only all of them together tell.
 */
@ApplicationScoped
class LedgerWatch {

    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);
    private static final Duration A_LOOK = Duration.ofSeconds(30);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /** What must hold; the statement counts where it does not, and is one, so that it sees one state of the database. */
    private enum Rule {
        BALANCE("""
                select count(*) from fund_balance b
                left join (
                    select fund, sum(case 'AVAILABLE' when debit_account then amount_fen
                                          when credit_account then -amount_fen else 0 end) as fen
                    from posting group by fund) p on p.fund = b.fund
                where b.balance_fen <> coalesce(p.fen, 0)
                """),
        ACCOUNT("""
                select count(*) from (
                    select fund from (
                        select fund, debit_account as account, amount_fen as fen from posting
                        union all select fund, credit_account, -amount_fen from posting) sides
                    where account <> 'SOURCE'
                    group by fund, account having sum(fen) < 0) below
                """),
        RUN("""
                select count(*) from payment_run r
                left join (select run_id, sum(amount_fen) as fen from payment_line group by run_id) l on l.run_id = r.id
                where r.calculated and r.status <> 'DISCARDED' and r.total_fen <> coalesce(l.fen, 0)
                """);

        private final String violations;

        Rule(String violations) {
            this.violations = violations;
        }
    }

    private final Sql sql;
    private Map<Rule, Double> seen = new EnumMap<>(Rule.class);
    private long seenAt;

    LedgerWatch(Sql sql) {
        this.sql = sql;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (var rule : Rule.values()) {
            Gauge.builder("zhucan.ledger.violations", rule, this::violations)
                    .tag("rule", rule.name().toLowerCase(Locale.ROOT))
                    .description("Places where the books disagree with themselves")
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** All rules are looked at together, at most once a second, however many ask. */
    private synchronized double violations(Rule rule) {
        if (seen.isEmpty() || System.nanoTime() - seenAt > FRESH_NANOS) {
            seen = QuarkusTransaction.requiringNew().call(this::look);
            seenAt = System.nanoTime();
        }
        return seen.get(rule);
    }

    private Map<Rule, Double> look() {
        sql.allow(A_LOOK);
        var found = new EnumMap<Rule, Double>(Rule.class);
        for (var rule : Rule.values()) {
            var number = sql.first(rule.violations, row -> row.getDouble(1)).orElseThrow();
            if (number > 0) {
                LOG.errorf("The books disagree with themselves: rule %s, %.0f times", rule, number);
            }
            found.put(rule, number);
        }
        return found;
    }
}
