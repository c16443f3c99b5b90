// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.suite.Suite;

/** Subsidy-service killed in the middle of a payment run, after each of its chunks: it resumes, and has the lines and the sum of one that was left in peace. */
@Order(6)
class KilledRunStory {

    private static final int PEOPLE = 40_000;
    private static final int CHUNKS = 4;
    private static final long EACH_FEN = 8_000;
    private static final Duration HEALED = Duration.ofSeconds(90);

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);
    private final Api api = Demo.api(suite);

    @Test
    void killedInTheMiddleItPaysTheSameLines() throws Exception {
        prepare();
        var started = api.post(
                "civil-affairs",
                "/api/v1/payment-runs",
                Map.of("programme", "KILLED", "month", "2024-01"),
                "killed-run");
        assertThat(started.status()).isEqualTo(202);
        killAfterEachChunk();
        Eventually.holds(
                "the run is calculated",
                HEALED,
                () -> number("select count(*) from payment_run where programme = 'KILLED' and calculated") == 1);
        assertThat(number("select count(*) from payment_line where programme = 'KILLED'"))
                .isEqualTo(PEOPLE);
        assertThat(number("select count(distinct person_id) from payment_line where programme = 'KILLED'"))
                .isEqualTo(PEOPLE);
        assertThat(number("select total_fen from payment_run where programme = 'KILLED'"))
                .isEqualTo(PEOPLE * EACH_FEN);
        assertThat(number("""
                        select count(*) from transfer t join payment_run r on r.id = t.run_id
                        where r.programme = 'KILLED'
                        """)).isEqualTo(PEOPLE);
    }

    private void killAfterEachChunk() throws ExecutionException {
        var service = suite.part("subsidy-service");
        for (int chunk = 1; chunk < CHUNKS; chunk++) {
            int done = chunk;
            Eventually.holds(done + " chunks calculated", HEALED, () -> number("""
                            select count(*) from job_chunk c
                            join job j on j.id = c.job_id
                            join payment_run r on cast(r.id as text) = j.params
                            where r.programme = 'KILLED'
                            """) >= done);
            service.kill();
            service.start();
        }
    }

    /** A monthly programme with many in payment, written straight into the tables: the story is about the run. */
    private void prepare() throws SQLException {
        try (var database = Demo.connect(suite, "subsidy");
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into programme (id, code, number, name_zh, name_en, legal_basis, rhythm, opened_by, fund,
                        conditions, rates, valid_from, recorded_at)
                    select uuidv7(), 'KILLED', 1, name_zh, name_en, legal_basis, 'MONTHLY', opened_by, fund, conditions,
                           rates, valid_from, now()
                    from programme where code = 'ASSESS_FEE' order by number limit 1
                    """);
            statement.execute("""
                    insert into decision (id, person_id, programme, programme_version, legal_basis, opened_by, cause_id,
                        day, outcome, amount_fen, document, facts, conditions, division_code, recorded_at)
                    select uuidv7(), uuidv7(), 'KILLED', 1, 'story', 'CERTIFICATE_ISSUED', uuidv7(), '2024-01-02',
                           'GRANTED', %d, 'story', '[]', '[]', '%s', now()
                    """.formatted(EACH_FEN, Demo.TOWNSHIP));
            statement.execute("""
                    insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month,
                        status, amount_fen, division_code, reviewed_by, decided_by)
                    select uuidv7(), 2, gen_random_uuid(), 'KILLED', false, d.id, '2024-01-01', 'GRANTED', %d, '%s', 'li',
                           'wang'
                    from decision d cross join generate_series(1, %d) where d.programme = 'KILLED'
                    """.formatted(EACH_FEN, Demo.TOWNSHIP, PEOPLE));
            statement.execute("""
                    insert into entitlement_rate (entitlement_id, from_month, amount_fen, document)
                    select id, start_month, amount_fen, 'story' from entitlement where programme = 'KILLED'
                    """);
            statement.execute("""
                    insert into payee (id, version, person_id, holder_name, bank, account, account_version, status,
                        prepared_by, approved_by, division_code)
                    select uuidv7(), 1, person_id, ''::bytea, 'bank', ''::bytea, 1, 'ACTIVE', 'li', 'wang', division_code
                    from entitlement where programme = 'KILLED'
                    """);
            statement.execute("analyze");
        }
    }

    private long number(String sql) {
        try {
            return Demo.number(suite, "subsidy", sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
