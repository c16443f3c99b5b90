// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.office.Eventually;

/** R10: somebody with all rights puts a fen too much into a fund, and the watcher says so within ten seconds. */
final class InjectedViolation implements Drill {

    private static final Duration ALARM = Duration.ofSeconds(10);
    private static final String CHANGE =
            "update fund_balance set balance_fen = balance_fen + %d where fund = (select min(fund) from fund_balance)";

    @Override
    public String code() {
        return "R10";
    }

    @Override
    public String what() {
        return "a fen put into a fund behind the ledger's back";
    }

    @Override
    public void run(Ground ground) {
        var watcher = ground.watcher();
        ground.findings().violation(watcher.breaches());
        ground.office().execute("subsidy", CHANGE.formatted(1));
        ground.findings().fault();
        long began = System.nanoTime();
        var seen = Eventually.comes(ALARM, () -> !watcher.breaches().isEmpty());
        ground.findings().recovered(Duration.ofNanos(System.nanoTime() - began));
        ground.office().execute("subsidy", CHANGE.formatted(-1));
        ground.findings().require(seen, "no alarm within " + ALARM.toSeconds() + " s");
        int looks = watcher.looks();
        Eventually.comes(ALARM, () -> watcher.looks() >= looks + 2);
        watcher.forget();
    }
}
