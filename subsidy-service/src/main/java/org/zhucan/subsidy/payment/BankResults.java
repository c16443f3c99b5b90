// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.platform.problem.Refusal;

/** Checks a result file against the run it answers, as a set, and keeps its rows as the record of what the bank said. */
@ApplicationScoped
class BankResults {

    private static final int BATCH = 1_000;
    private static final String INSERT =
            "insert into bank_result (run_id, transfer_id, outcome, bank_code) values (?, ?, ?, ?)";

    private final Session session;
    private final RunLines lines;

    BankResults(Session session, RunLines lines) {
        this.session = session;
        this.lines = lines;
    }

    /**
     * Takes the rows in.
     *
     * @throws Refusal if it is of another run, names a transfer twice or one that was not sent, leaves one out, or its
     *     sums are not those of the transfers
     */
    ResultFile.Header take(PaymentRun run, ResultFile file) {
        if (run.status() != PaymentRunStatus.DISPATCHED) {
            run.status().moveTo(PaymentRunStatus.SETTLING);
        }
        var header = session.doReturningWork(connection -> store(run.id(), file, connection));
        if (!header.run().equals(run.id())) {
            throw new OtherRun();
        }
        lines.countAnswers(run.transfers());
        check(run, header);
        return header;
    }

    private static ResultFile.Header store(UUID run, ResultFile file, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var batch = new Batch(run, insert);
            var header = file.read(batch::add);
            batch.flush();
            return header;
        }
    }

    private void check(PaymentRun run, ResultFile.Header header) {
        var sums = session.createNativeQuery("""
                        select count(*), count(t.id), coalesce(sum(t.amount_fen) filter (where b.outcome = 'PAID'), 0),
                            coalesce(sum(t.amount_fen) filter (where b.outcome = 'RETURNED'), 0)
                        from bank_result b
                        left join transfer t on t.id = b.transfer_id and t.run_id = b.run_id and t.status = 'SENT'
                        where b.run_id = :run
                        """, Tuple.class)
                .setParameter("run", run.id())
                .getSingleResult();
        var rows = sums.get(0, Number.class).intValue();
        if (sums.get(1, Number.class).intValue() != rows) {
            throw new TransferUnknown();
        }
        if (rows != run.transfers()) {
            throw new Incomplete(run.transfers() - rows);
        }
        if (sums.get(2, Number.class).longValue() != header.paidFen()
                || sums.get(3, Number.class).longValue() != header.returnedFen()) {
            throw new SumWrong();
        }
    }

    /** Rows on their way to the database, a thousand at a time. */
    private static final class Batch {

        private final UUID run;
        private final PreparedStatement insert;
        private final HashSet<UUID> seen = new HashSet<>();
        private int waiting;

        Batch(UUID run, PreparedStatement insert) {
            this.run = run;
            this.insert = insert;
        }

        void add(ResultFile.Row row) {
            if (!seen.add(row.transfer())) {
                throw new TransferRepeated();
            }
            try {
                insert.setObject(1, run);
                insert.setObject(2, row.transfer());
                insert.setString(3, row.paid() ? "PAID" : "RETURNED");
                insert.setString(4, row.code());
                insert.addBatch();
                if (++waiting == BATCH) {
                    flush();
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("The bank's rows cannot be kept", failed);
            }
        }

        void flush() throws SQLException {
            insert.executeBatch();
            waiting = 0;
        }
    }

    static final class OtherRun extends Refusal {
        OtherRun() {
            super(Kind.REFUSED, "result-of-other-run", "The file answers another run");
        }
    }

    static final class TransferUnknown extends Refusal {
        TransferUnknown() {
            super(Kind.REFUSED, "result-transfer-unknown", "The file names a transfer that this run has not sent");
        }
    }

    static final class TransferRepeated extends Refusal {
        TransferRepeated() {
            super(Kind.MALFORMED, "result-transfer-repeated", "The file names a transfer twice");
        }
    }

    static final class Incomplete extends Refusal {
        Incomplete(int missing) {
            super(Kind.REFUSED, "result-incomplete", "The file leaves out " + missing + " transfers of the run");
        }
    }

    static final class SumWrong extends Refusal {
        SumWrong() {
            super(Kind.REFUSED, "result-sum-wrong", "The sums of the file are not those of the transfers it names");
        }
    }
}
