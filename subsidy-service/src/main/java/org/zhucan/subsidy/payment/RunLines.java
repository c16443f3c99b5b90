// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.zhucan.contracts.vocabulary.DivisionCode;
import org.zhucan.platform.sql.Sql;

/**
 * Lines and transfers of a run as sets. What moves here moves all at once, and only from the status that the move
 * begins in.
 */
@ApplicationScoped
class RunLines {

    private static final Duration A_WHOLE_RUN = Duration.ofSeconds(60);
    private static final Duration ANOTHER_COUNT = Duration.ofSeconds(10);
    /** So many rows may be compared each with each, should the planner take them for one. */
    private static final int FEW = 1_000;

    private final Session session;
    private final Sql sql;

    RunLines(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    static String scope(PaymentRun run) {
        return new DivisionCode(run.divisionCode()).scope() + "%";
    }

    /** How many rows a calculation will look at, for cutting it into chunks. */
    long candidates(PaymentRun run) {
        var sql = run.reissue()
                ? "select count(*) from payment_line where programme = :programme and status = 'RETURNED'"
                : """
                        select (select count(*) from entitlement
                                where programme = :programme and status in ('GRANTED', 'ENDED'))
                             + (select count(*) from payment_request
                                where programme = :programme and status = 'ACCEPTED')
                        """;
        return session.createNativeQuery(sql, Long.class)
                .setParameter("programme", run.programme())
                .getSingleResult();
    }

    /** Holds the returned requests of the run's programme, so that none is asked for anew while it is paid again. */
    void lockReturnedRequests(PaymentRun run) {
        session.createNativeQuery("""
                        select id from payment_request where programme = :programme and status = 'RETURNED'
                        order by id for update
                        """, UUID.class)
                .setParameter("programme", run.programme())
                .list();
    }

    /** Requests that stand in a reissue are live again. */
    void takeUpRequests(UUID run) {
        move("""
                update payment_request set status = 'ACCEPTED' from payment_line l
                where l.run_id = :run and l.request_id = payment_request.id and payment_request.status = 'RETURNED'
                """, run);
    }

    void allowLongStatements() {
        sql.allow(A_WHOLE_RUN);
    }

    /** Before a calculation: how many there are of whom it pays. */
    void countOwed(long rows) {
        count(rows, "entitlement", "entitlement_rate", "payee", "payment_request", "payment_line");
    }

    /** After it: how many lines there are now. */
    void countLines(long rows) {
        count(rows, "transfer", "payment_line");
    }

    /** When the bank has answered. */
    void countAnswers(long rows) {
        count(rows, "bank_result");
    }

    private void count(long rows, String... tables) {
        if (rows > FEW) {
            sql.waitForLocks(ANOTHER_COUNT); // of the same table, which another answer may have begun
            sql.analyze(tables);
        }
    }

    RunTotals totals(UUID run) {
        allowLongStatements();
        var row = session.createNativeQuery("""
                        select count(*), count(distinct l.transfer_id), coalesce(sum(l.amount_fen), 0),
                            encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', l.id, l.person_id, l.programme,
                                l.month, l.kind, l.amount_fen, t.id, t.payee_id, t.bank, encode(t.account, 'base64'),
                                encode(t.holder_name, 'base64'), t.amount_fen), chr(10) order by l.id), ''),
                                'UTF8')), 'hex')
                        from payment_line l join transfer t on t.id = l.transfer_id
                        where l.run_id = :run
                        """, Tuple.class)
                .setParameter("run", run)
                .getSingleResult();
        return new RunTotals(
                row.get(0, Number.class).intValue(),
                row.get(1, Number.class).intValue(),
                row.get(2, Number.class).longValue(),
                row.get(3, String.class));
    }

    void discard(UUID run) {
        allowLongStatements();
        move("update payment_line set status = 'DISCARDED' where run_id = :run and status = 'PENDING'", run);
        move("update transfer set status = 'DISCARDED' where run_id = :run and status = 'PENDING'", run);
        move("""
                update payment_request set status = 'RETURNED' from payment_line l
                where l.run_id = :run and l.request_id = payment_request.id and l.replaces is not null
                  and payment_request.status = 'ACCEPTED'
                """, run);
    }

    void send(UUID run) {
        move("update transfer set status = 'SENT' where run_id = :run and status = 'PENDING'", run);
    }

    /** The bank's file stands; the run's version does not move by it, since nobody decided anything. */
    void fileWritten(UUID run) {
        move("update payment_run set file_written = true where id = :run", run);
    }

    /** The transfers of a run in order of id, read as they are consumed. */
    Stream<BankFile.Entry> entries(UUID run) {
        return session.createSelectionQuery("from Transfer where runId = :run order by id", Transfer.class)
                .setParameter("run", run)
                .setFetchSize(1_000)
                .getResultStream()
                .map(transfer -> {
                    var entry = transfer.entry();
                    session.detach(transfer);
                    return entry;
                });
    }

    /** The transfers from {@code index * size} on, {@code size} of them, in order of id. */
    TransferSpan span(UUID run, int index, int size) {
        return TransferSpan.between(index == 0 ? null : nth(run, index * size), nth(run, (index + 1) * size));
    }

    private UUID nth(UUID run, int offset) {
        return session.createNativeQuery("select id from transfer where run_id = :run order by id", UUID.class)
                .setParameter("run", run)
                .setFirstResult(offset)
                .setMaxResults(1)
                .uniqueResult();
    }

    /** What the bank said, onto transfers of the span that were SENT, their lines, and the requests behind them. */
    void apply(UUID run, TransferSpan span, LocalDate on) {
        move("""
                update transfer set status = b.outcome, bank_code = nullif(b.bank_code, '')
                from bank_result b
                where transfer.run_id = :run and transfer.id >= :from and transfer.id < :to
                  and b.run_id = transfer.run_id and b.transfer_id = transfer.id and transfer.status = 'SENT'
                """, run, span);
        session.createNativeMutationQuery("""
                        update payment_line set status = case t.status when 'PAID' then 'SETTLED' else 'RETURNED' end,
                            settled_on = case t.status when 'PAID' then cast(:on as date) end
                        from transfer t
                        where payment_line.run_id = :run and t.id = payment_line.transfer_id
                          and t.id >= :from and t.id < :to and t.status in ('PAID', 'RETURNED') and payment_line.status = 'PENDING'
                        """)
                .setParameter("run", run)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("on", on)
                .executeUpdate();
        move("""
                update payment_request set status = l.status from payment_line l
                where l.run_id = :run and l.transfer_id >= :from and l.transfer_id < :to and l.kind = 'REQUESTED'
                  and l.request_id = payment_request.id and l.status in ('SETTLED', 'RETURNED')
                  and payment_request.status = 'ACCEPTED'
                """, run, span);
    }

    List<Transfer> transfers(UUID run, UUID after, int limit) {
        return page("from Transfer where runId = :run and id > :after order by id", Transfer.class, run, after, limit);
    }

    List<PaymentLine> lines(UUID run, UUID after, int limit) {
        return page(
                "from PaymentLine where runId = :run and id > :after order by id",
                PaymentLine.class,
                run,
                after,
                limit);
    }

    private <T> List<T> page(String query, Class<T> type, UUID run, UUID after, int limit) {
        return session.createSelectionQuery(query, type)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .list();
    }

    private void move(String sql, UUID run, TransferSpan span) {
        session.createNativeMutationQuery(sql)
                .setParameter("run", run)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .executeUpdate();
    }

    private void move(String sql, UUID run) {
        session.createNativeMutationQuery(sql).setParameter("run", run).executeUpdate();
    }
}
