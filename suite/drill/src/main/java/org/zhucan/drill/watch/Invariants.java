// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.watch;

import java.util.List;
import java.util.stream.Stream;

/** What holds in every service at every moment. Each is one statement, so that it sees one state of the database. */
final class Invariants {

    private static final List<Invariant> OF_MONEY = List.of(
            new Invariant("no fund is below zero", "subsidy", "select fund from fund_balance where balance_fen < 0"),
            new Invariant(
                    "every posting has two sides and an amount",
                    "subsidy",
                    "select id from posting where debit_account = credit_account or amount_fen <= 0"),
            new Invariant("a fund's balance is the sum of its postings", "subsidy", """
                    select b.fund from fund_balance b
                    left join (
                        select fund, sum(case when debit_account = 'AVAILABLE' then amount_fen
                                              when credit_account = 'AVAILABLE' then -amount_fen else 0 end) as fen
                        from posting group by fund) p on p.fund = b.fund
                    where b.balance_fen <> coalesce(p.fen, 0)
                    """),
            new Invariant("no account of a fund but its source is below zero", "subsidy", """
                    select fund || ' ' || account from (
                        select fund, debit_account as account, amount_fen as fen from posting
                        union all select fund, credit_account, -amount_fen from posting) sides
                    where account <> 'SOURCE'
                    group by fund, account having sum(fen) < 0
                    """),
            new Invariant("one live regular line a person, programme and month", "subsidy", """
                    select person_id from payment_line where kind = 'REGULAR' and status in ('PENDING', 'SETTLED')
                    group by person_id, programme, month having count(*) > 1
                    """),
            new Invariant("a run's sum is that of its lines", "subsidy", """
                    select r.id from payment_run r
                    where r.calculated and r.status <> 'DISCARDED'
                      and r.total_fen <> (select coalesce(sum(l.amount_fen), 0) from payment_line l where l.run_id = r.id)
                    """),
            new Invariant("a run is committed and sent to the bank at most once", "subsidy", """
                    select run_id from posting where line_id is null and run_id is not null
                    group by run_id, kind having count(*) > 1
                    """));

    private Invariants() {}

    static List<Invariant> always() {
        return Stream.concat(
                        OF_MONEY.stream(),
                        Stream.of("certificate", "subsidy", "rehab", "employment")
                                .flatMap(service -> ofEvents(service).stream()))
                .toList();
    }

    private static List<Invariant> ofEvents(String service) {
        return List.of(
                new Invariant(
                        "an event of " + service + " waits or was sent, never both",
                        service,
                        "select o.event_id from outbox o join event_log l on l.event_id = o.event_id"),
                new Invariant(
                        service + " takes each event once",
                        service,
                        "select event_id from inbox group by consumer, event_id having count(*) > 1"));
    }
}
