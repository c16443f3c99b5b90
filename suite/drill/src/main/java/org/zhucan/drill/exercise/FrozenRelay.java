// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import java.util.Map;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;

/**
 * R6: the process whose relay is in the middle of a batch freezes past every time-out. A second one takes over; woken, the first can only
 * repeat what the second has sent.
 */
final class FrozenRelay implements Drill {

    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);
    private static final Duration SURE = Duration.ofMillis(300);
    private static final int TRIES = 200;
    /** A session that waits in a transaction with the relay's lock: while its process is frozen it stays the same one. */
    private static final String HOLDER = """
            select coalesce(max(a.pid), 0) from pg_stat_activity a join pg_locks l on l.pid = a.pid
            where l.relation = 'relay'::regclass and a.state = 'idle in transaction'
            """;

    @Override
    public String code() {
        return "R6";
    }

    @Override
    public String what() {
        return "a relay frozen in a batch while a second one works, then woken";
    }

    @Override
    public void run(Ground ground) {
        int times = ground.extent().of(1, 3);
        var frozenFor = Duration.ofSeconds(ground.extent().of(10, 60));
        var ledger = new ClientLedger();
        var first = ground.part(Suite.CERTIFICATE_SERVICE);
        var second = ground.replica(Suite.CERTIFICATE_SERVICE, Map.of());
        try (var clerks =
                ground.clerks(ground.office().api(second), ledger).at(BREATH).untilSentHome()) {
            for (int time = 0; time < times; time++) {
                if (!frozenInABatch(ground, first)) {
                    ground.findings().violation("the relay was never caught in a batch, so nothing was proved");
                    return;
                }
                ground.findings().fault();
                var sent = ground.office().count("certificate", "event_log");
                ground.findings()
                        .require(
                                Eventually.comes(
                                        TAKEN_OVER, () -> ground.office().count("certificate", "event_log") > sent),
                                "nobody took over from the frozen relay");
                Eventually.passes(frozenFor);
                first.signal("CONT");
                Eventually.passes(Duration.ofSeconds(2));
            }
            clerks.sendHome();
        } finally {
            first.signal("CONT");
            second.stop();
        }
        ground.check(ledger);
        ground.findings().violation(SentEvents.of(ground.office()).outOfOrder());
    }

    /** Freezes it again and again until it is caught with the lock in its hands. */
    private static boolean frozenInABatch(Ground ground, Part relay) {
        var random = ground.random();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            relay.signal("STOP");
            long holder = ground.office().number("certificate", HOLDER);
            if (holder != 0) {
                Eventually.passes(SURE);
                if (ground.office().number("certificate", HOLDER) == holder) {
                    return true;
                }
            }
            relay.signal("CONT");
            Eventually.passes(Duration.ofMillis(random.nextInt(30)));
        }
        return false;
    }
}
