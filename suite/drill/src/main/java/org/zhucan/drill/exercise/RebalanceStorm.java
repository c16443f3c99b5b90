// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.launcher.suite.Suite;

/**
 * R7: every two seconds somebody joins the consumer group, is given partitions, reads without finishing anything, and leaves: what it read
 * comes again to the others.
 */
final class RebalanceStorm implements Drill {

    private static final Duration STAY = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final List<String> GROUPS = List.of("zhucan.subsidy", "zhucan.rehab", "zhucan.employment");

    @Override
    public String code() {
        return "R7";
    }

    @Override
    public String what() {
        return "consumers that join and leave every two seconds";
    }

    @Override
    public void run(Ground ground) {
        int guests = ground.extent().of(6, 150);
        var ledger = new ClientLedger();
        try (var clerks =
                ground.clerks(ground.office().api(), ledger).at(BREATH).untilSentHome()) {
            for (int guest = 0; guest < guests; guest++) {
                visit(ground, GROUPS.get(guest % GROUPS.size()));
                ground.findings().fault();
            }
            clerks.sendHome();
        }
        ground.check(ledger);
    }

    private static void visit(Ground ground, String group) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                "127.0.0.1:" + ground.part(Suite.KAFKA).port(),
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        try (var guest = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            guest.subscribe(List.of("zhucan.certificate"));
            long end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                guest.poll(Duration.ofMillis(100));
            }
        }
    }
}
