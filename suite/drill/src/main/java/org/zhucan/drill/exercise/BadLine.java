// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.fault.TcpProxy;
import org.zhucan.drill.fault.TcpProxy.Line;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/**
 * The line between a service and its database goes bad: what the database says comes after the caller gave up, or in half, or never. The
 * caller asks another process again with the same key, and each thing happens once.
 */
final class BadLine implements Drill {

    private static final Duration LATE = Duration.ofMillis(700);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration GOOD_AGAIN = Duration.ofSeconds(30);

    @Override
    public String code() {
        return "R20";
    }

    @Override
    public String what() {
        return "a slow, cut, half-open and reset line to the database";
    }

    @Override
    public void run(Ground ground) {
        int rounds = ground.extent().of(1, 5);
        var office = ground.office();
        var ledger = new ClientLedger();
        try (var line = TcpProxy.to(ground.part(Suite.POSTGRESQL).port())) {
            var behind = ground.replica(
                    Suite.CERTIFICATE_SERVICE,
                    Map.of("ZHUCAN_DB_URL", "jdbc:postgresql://127.0.0.1:" + line.port() + "/certificate"));
            try (var clerks = ground.clerks(office.api(behind), ledger)
                    .at(BREATH)
                    .impatient(Duration.ofSeconds(2), office.api())
                    .untilSentHome()) {
                for (int round = 0; round < rounds; round++) {
                    for (var bad : List.of(Line.SLOW, Line.TRUNCATED, Line.HALF_OPEN, Line.RESET)) {
                        line.becomes(bad, LATE);
                        ground.findings().fault();
                        Eventually.passes(Duration.ofSeconds(4));
                        line.becomes(Line.GOOD, Duration.ZERO);
                        healed(ground, behind);
                    }
                }
                clerks.sendHome();
            } finally {
                behind.stop();
            }
        }
        ground.check(ledger);
    }

    private static void healed(Ground ground, Part behind) {
        var office = ground.office();
        var api = office.api(behind);
        ground.findings()
                .require(
                        Eventually.comes(GOOD_AGAIN, () -> api.tryGet(office.clerk(), "/api/v1/applications?limit=1")
                                .filter(reply -> reply.status() == 200)
                                .isPresent()),
                        "the service did not find back to its database");
    }
}
