// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.zhucan.platform.jobs.JobWork;

/**
 * Adds the lines of a run (批次计算): everything that is owed up to its month, was not paid and has a payee that is
 * ACTIVE. A chunk is a hash range of payees, so that all months of one payee stand in one transfer.
 */
@ApplicationScoped
class RunCalculation implements JobWork {

    static final String KIND = "payment-run";
    private static final int ROWS_IN_CHUNK = 10_000;

    /**
     * Months of granted entitlements, and requests of other services, that no run has taken; one whose only line was
     * returned waits for a reissue.
     */
    private static final String OWED = """
            select e.id as entitlement_id, e.person_id, e.programme, owed.month, r.amount_fen,
                   'REGULAR' as kind, cast(null as int) as adjustment, cast(null as uuid) as request_id,
                   cast(null as uuid) as replaces, e.division_code, p.id as payee_id, p.holder_name, p.bank,
                   p.account, p.account_version
            from entitlement e
            join entitlement_rate r on r.entitlement_id = e.id
            join payee p on p.person_id = e.person_id and p.status = 'ACTIVE'
            cross join lateral (
                select cast(first_day as date) as month
                from generate_series(
                    cast(greatest(e.start_month, r.from_month,
                        cast(e.last_paid_month + interval '1 month' as date)) as timestamp),
                    cast(least(cast(:month as date), e.end_month, r.to_month) as timestamp),
                    interval '1 month') first_day
            ) owed
            where e.programme = :programme and e.status in ('GRANTED', 'ENDED') and e.start_month <= :month
              and e.division_code like :scope
              and mod(('x' || substr(md5(cast(p.id as text)), 1, 8))\\:\\:bit(32)\\:\\:bigint, :chunks) = :chunk
              and not exists (
                select 1 from payment_line l
                where l.entitlement_id = e.id and l.month = owed.month and l.kind = 'REGULAR'
                  and l.status <> 'DISCARDED')
            union all
            select null, q.person_id, q.programme, q.period, q.amount_fen, 'REQUESTED', null, q.id, null,
                   q.division_code, p.id, p.holder_name, p.bank, p.account, p.account_version
            from payment_request q
            join payee p on p.id = q.payee_id and p.status = 'ACTIVE'
            where q.programme = :programme and q.status = 'ACCEPTED' and q.period <= :month and q.fund = :fund
              and q.division_code like :scope
              and mod(('x' || substr(md5(cast(p.id as text)), 1, 8))\\:\\:bit(32)\\:\\:bigint, :chunks) = :chunk
              and not exists (
                select 1 from payment_line l where l.request_id = q.id and l.status <> 'DISCARDED')
            """;

    /** Returned lines whose payee has an account that was corrected, and approved, since. */
    private static final String RETURNED = """
            select l.entitlement_id, l.person_id, l.programme, l.month, l.amount_fen, l.kind, l.adjustment,
                   l.request_id, l.id as replaces, l.division_code, p.id as payee_id, p.holder_name, p.bank,
                   p.account, p.account_version
            from payment_line l
            join payment_run former on former.id = l.run_id
            join transfer t on t.id = l.transfer_id
            join payee p on p.id = l.payee_id and p.status = 'ACTIVE' and p.account_version > t.account_version
            where l.programme = :programme and l.status = 'RETURNED' and former.month <= :month
              and l.division_code like :scope
              and mod(('x' || substr(md5(cast(p.id as text)), 1, 8))\\:\\:bit(32)\\:\\:bigint, :chunks) = :chunk
              and (l.request_id is null or exists (
                select 1 from payment_request q where q.id = l.request_id and q.status = 'RETURNED'))
              and not exists (
                select 1 from payment_line later where later.replaces = l.id and later.status <> 'DISCARDED')
            """;

    private static final String INSERT = """
            with owed as (%s), sent as (
                insert into transfer (id, run_id, payee_id, person_id, holder_name, bank, account, account_version,
                    amount_fen, lines, status, division_code)
                select uuidv7(), :run, payee_id, person_id, holder_name, bank, account, account_version,
                       sum(amount_fen), count(*), 'PENDING', min(division_code)
                from owed
                group by payee_id, person_id, holder_name, bank, account, account_version
                returning id, payee_id
            )
            insert into payment_line (id, run_id, transfer_id, entitlement_id, person_id, payee_id, programme, month,
                kind, adjustment, request_id, amount_fen, status, replaces, division_code)
            select uuidv7(), :run, sent.id, owed.entitlement_id, owed.person_id, owed.payee_id, owed.programme,
                   owed.month, owed.kind, owed.adjustment, owed.request_id, owed.amount_fen, 'PENDING', owed.replaces,
                   owed.division_code
            from owed join sent on sent.payee_id = owed.payee_id
            """;

    private final PaymentRuns runs;
    private final RunLines lines;
    private final Session session;

    RunCalculation(PaymentRuns runs, RunLines lines, Session session) {
        this.runs = runs;
        this.lines = lines;
        this.session = session;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        var run = runs.requireLocked(UUID.fromString(params));
        var rows = lines.candidates(run);
        lines.countOwed(rows);
        run.cutInto((int) Math.max(1, (rows + ROWS_IN_CHUNK - 1) / ROWS_IN_CHUNK));
        return run.chunks();
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        var run = runs.require(UUID.fromString(params));
        runs.lockCalculating(run.divisionCode(), run.programme());
        session.refresh(run);
        if (run.status() == PaymentRunStatus.CALCULATED) {
            if (run.reissue()) {
                lines.lockReturnedRequests(run);
                bind(INSERT.formatted(RETURNED), run, index).executeUpdate();
                lines.takeUpRequests(run.id());
            } else {
                bind(INSERT.formatted(OWED), run, index)
                        .setParameter("fund", run.fund())
                        .executeUpdate();
            }
        }
    }

    @Override
    public String finish(UUID job, String params) {
        var run = runs.requireLocked(UUID.fromString(params));
        if (run.status() == PaymentRunStatus.CALCULATED) {
            var totals = lines.totals(run.id());
            lines.countLines(totals.lines());
            run.calculated(totals);
        }
        return "{\"paymentRunId\":\"" + run.id() + "\"}";
    }

    private MutationQuery bind(String sql, PaymentRun run, int chunk) {
        return session.createNativeMutationQuery(sql)
                .setParameter("run", run.id())
                .setParameter("programme", run.programme())
                .setParameter("month", run.month().atDay(1))
                .setParameter("scope", RunLines.scope(run))
                .setParameter("chunks", (long) run.chunks())
                .setParameter("chunk", (long) chunk);
    }
}
