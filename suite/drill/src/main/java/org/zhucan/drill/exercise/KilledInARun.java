// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Suite;

/** R9, of a large run: subsidy-service dies after each of its chunks, resumes, and has the lines and the sum of one left in peace. */
final class KilledInARun implements Drill {

    private static final int ROWS_IN_CHUNK = 10_000;
    private static final long EACH_FEN = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHUNKS_DONE = """
            select count(*) from job_chunk c
            join job j on j.id = c.job_id
            join payment_run r on cast(r.id as text) = j.params
            where r.programme = ?
            """;

    @Override
    public String code() {
        return "R9c";
    }

    @Override
    public String what() {
        return "the worker killed after each chunk of a large run";
    }

    @Override
    public void run(Ground ground) {
        int chunks = ground.extent().of(4, 20);
        int people = chunks * ROWS_IN_CHUNK;
        var programme = ground.name();
        var runs = new Runs(ground.office());
        var paid = PaidPeople.of(ground);
        paid.programme(programme, people, EACH_FEN);
        Runs.start(ground.office().api(), programme, paid.month(), programme + "-start");
        var service = ground.part(Suite.SUBSIDY_SERVICE);
        for (int chunk = 1; chunk < chunks; chunk++) {
            int done = chunk;
            Eventually.holds(
                    done + " chunks calculated",
                    PATIENCE,
                    () -> ground.office().number("subsidy", CHUNKS_DONE, programme) >= done);
            service.kill();
            ground.findings().fault();
            service.start();
        }
        var run = runs.calculated(programme);
        ground.findings().acknowledged(people);
        var check = new PaidOnce(ground);
        check.lines(programme, people);
        check.sum(run, people * EACH_FEN);
        runs.discard(run, programme + "-discard");
    }
}
