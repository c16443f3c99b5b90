// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.suite.Suite;

/** Kafka away for a minute: clerks work on, and what they did arrives afterwards. */
@Order(4)
class KafkaOutageStory {

    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration HEALED = Duration.ofSeconds(60);

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);
    private final Api api = Demo.api(suite);

    @Test
    void anOutageOnlyDelays() {
        var clock = Clock.systemUTC();
        var newcomers = new Newcomers(2, Demo.TOWNSHIP);
        var registered = new ArrayList<String>();
        var broker = suite.part("kafka");
        broker.kill();
        var end = clock.instant().plus(OUTAGE);
        while (clock.instant().isBefore(end)) {
            var reply = api.post(Demo.CLERK, "/api/v1/persons", newcomers.next(), "outage-" + registered.size());
            assertThat(reply.status()).isEqualTo(201);
            registered.add(reply.body().get("id").asText());
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertThat(Demo.count(suite, "certificate", "outbox")).isPositive();
        broker.start();
        Eventually.holds(
                "every person known to subsidy-service",
                HEALED,
                () -> Demo.among(suite, "subsidy", "known_person", "id", registered) == registered.size());
        assertThat(Demo.count(suite, "certificate", "outbox")).isZero();
        assertThat(Demo.count(suite, "subsidy", "parked_event")).isZero();
    }
}
