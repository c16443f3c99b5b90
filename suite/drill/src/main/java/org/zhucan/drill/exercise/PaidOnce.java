// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import org.zhucan.drill.Ground;

/** Whether a dispatched run pays its people once: one line each, one commitment, one dispatch, of the right sum. */
final class PaidOnce {

    private final Ground ground;

    PaidOnce(Ground ground) {
        this.ground = ground;
    }

    void check(String programme, String run, int people, long eachFen) {
        lines(programme, people);
        for (var kind : new String[] {"COMMITMENT", "DISPATCH"}) {
            expect(
                    people * eachFen,
                    "select coalesce(sum(amount_fen), 0) from posting where run_id = ?::uuid and kind = '" + kind + "'",
                    run,
                    "fen of " + kind);
        }
    }

    /** One line a person. */
    void lines(String programme, int people) {
        var live = " from payment_line where programme = ? and status <> 'DISCARDED'";
        expect(people, "select count(*)" + live, programme, "line");
        expect(people, "select count(distinct person_id)" + live, programme, "person");
    }

    /** What the run says it comes to. */
    void sum(String run, long fen) {
        expect(fen, "select total_fen from payment_run where id = ?::uuid", run, "fen of the run");
    }

    private void expect(long wanted, String query, String of, String what) {
        long found = ground.office().number("subsidy", query, of);
        ground.findings().lost(what, Math.max(0, wanted - found));
        ground.findings().doubled(what, Math.max(0, found - wanted));
    }
}
