// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.run;
import static org.zhucan.subsidy.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/**
 * A bank's answer for more transfers than one transaction should hold is settled by a job, and is whole in the end; also
 * while the database knows only of small runs.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class LargeResultComponentTest {

    private static final int PEOPLE = 10_050;

    @Inject
    PaymentRuns runs;

    @Inject
    RunLines lines;

    @Inject
    RunBooks books;

    @Inject
    LineEvents events;

    @AfterEach
    void letTheDatabaseCountAgain() {
        StaleStatistics.forgotten();
    }

    @Test
    void aLargeAnswerIsSettledInChunks() {
        var programme = County.aProgramme();
        County.appropriate(programme, "2000000.00");
        StaleStatistics.ofSmallRuns();
        ManyPeople.granted(programme, PEOPLE);
        var run = County.aRun(programme, false);
        run(run).then().body("lines", equalTo(PEOPLE));
        County.toDispatched(run);
        var back = County.items(run + "/transfers?limit=3").stream()
                .map(transfer -> transfer.get("id").toString())
                .collect(java.util.stream.Collectors.toSet());
        var answer = Bank.answer(run, back);
        var job = Bank.upload(run, answer)
                .then()
                .statusCode(202)
                .body("returned", equalTo("450.00"))
                .extract()
                .header("Location");
        Bank.upload(run, answer).then().statusCode(200);
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(409);
        Patience.until("the answer is settled", Duration.ofMinutes(2), () -> "SETTLED".equals(run(run).path("status")));
        as("finance")
                .get(job)
                .then()
                .body("state", equalTo("DONE"))
                .body("chunks", equalTo(2))
                .body("result.paymentRunId", equalTo(Bank.id(run)));
        run(run).then().body("paid", equalTo("1507050.00"));
        whole(run, PEOPLE, 3);
    }

    /** Killed in the middle of a chunk and between two, a settlement goes on and nobody is settled twice. */
    @Test
    void resumedAfterAKillItHasEveryLineOnce() {
        var programme = County.aProgramme();
        County.appropriate(programme, "6000.00");
        ManyPeople.granted(programme, 25);
        var run = County.aRun(programme, false);
        County.toDispatched(run);
        var id = UUID.fromString(Bank.id(run));
        var file = ResultFile.of(Bank.answer(run, Set.of()));
        step(() -> answered(id, file));
        chunk(id, 0);
        assertThatThrownBy(() -> step(() -> {
                    settle(id, 1);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        for (var index = 1; index < 3; index++) {
            chunk(id, index);
        }
        step(() -> {
            var settled = runs.requireLocked(id);
            settled.settle();
            books.release(settled);
        });
        whole(run, 25, 0);
    }

    private void answered(UUID id, ResultFile file) {
        for (var transfer : lines.transfers(id, new UUID(0, 0), 100)) {
            ZhucanServers.database()
                    .run(
                            "insert into bank_result (run_id, transfer_id, outcome) values (?, ?, 'PAID')",
                            id,
                            transfer.id());
        }
        runs.requireLocked(id).answer(file.sha256(), 375_000, 0, LocalDate.of(2024, 3, 22));
    }

    private void chunk(UUID id, int index) {
        step(() -> settle(id, index));
    }

    private void settle(UUID id, int index) {
        var span = lines.span(id, index, 10);
        lines.apply(id, span, LocalDate.of(2024, 3, 22));
        events.publish(id, span, County.NOON);
        books.answer(runs.require(id), span);
    }

    private static void whole(String run, int all, int returned) {
        var id = UUID.fromString(Bank.id(run));
        assertThat(number("select count(*) from payment_line where run_id = ? and status = 'SETTLED'", id))
                .isEqualTo(all - returned);
        assertThat(number("select count(*) from payment_line where run_id = ? and status = 'RETURNED'", id))
                .isEqualTo(returned);
        assertThat(number("select count(distinct line_id) from posting where run_id = ? and line_id is not null", id))
                .isEqualTo(all);
        assertThat(number("select count(*) from posting where run_id = ? and line_id is not null", id))
                .isEqualTo(all);
        assertThat(number("""
                        select count(*) from (select subject from event_log union all select subject from outbox) e
                        join payment_line l on cast(l.id as text) = e.subject
                        where l.run_id = ?
                        """, id)).isEqualTo(all);
    }

    private static long number(String sql, UUID run) {
        return ZhucanServers.database().number(sql, run);
    }
}
