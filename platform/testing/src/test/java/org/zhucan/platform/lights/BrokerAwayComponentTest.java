// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.outbox.OutboxRelay;
import org.zhucan.platform.outbox.Topics;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;

/** What may go wrong between the outbox and the topic: the broker leaves, or several relays work at once. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class BrokerAwayComponentTest {

    private static final int FLIPS = 40;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Lights lights;
    private final DataSource dataSource;
    private final Topics topics;

    BrokerAwayComponentTest(Lights lights, DataSource dataSource, Topics topics) {
        this.lights = lights;
        this.dataSource = dataSource;
        this.topics = topics;
    }

    @AfterEach
    void brokerIsThere() {
        ZhucanServers.kafka().start();
    }

    @Test
    void withoutTheBrokerEventsAreOnlyLater() {
        var light = lights.install();
        lights.flip(light);
        Lights.awaitOnTheBoard(light, 1);
        ZhucanServers.kafka().stop();
        for (int i = 1; i < FLIPS; i++) {
            lights.flip(light);
        }
        Patience.until("the relay has tried and failed", Duration.ofSeconds(8), () -> waited(6));
        assertThat(EventLog.sent(light))
                .filteredOn(entry -> entry.type().equals(LightSwitched.TYPE))
                .as("nothing counts as sent while the broker is away")
                .hasSize(1);
        ZhucanServers.kafka().start();
        Patience.until("all have arrived", LONG, () -> Lights.onTheBoard(light) == FLIPS);
        assertThat(Lights.bells(light)).isEqualTo(FLIPS);
        assertThat(order(light)).isSorted().hasSize(FLIPS);
    }

    @Test
    void severalRelaysKeepTheOrderOfEachKey() throws InterruptedException {
        var relays = IntStream.range(0, 2)
                .mapToObj(i -> new OutboxRelay(dataSource, topics, "cinema", false))
                .toList();
        relays.forEach(OutboxRelay::start);
        var first = lights.install();
        var second = lights.install();
        for (int i = 0; i < FLIPS; i++) {
            lights.flip(first);
            lights.flip(second);
        }
        Patience.until("all have arrived", LONG, () -> Lights.bells(first) + Lights.bells(second) == 2 * FLIPS);
        for (var relay : relays) {
            relay.stop();
        }
        for (var light : List.of(first, second)) {
            assertThat(order(light))
                    .as("the bell rang in the order in which the light was switched")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, FLIPS).boxed().toList());
        }
    }

    private static boolean waited(int seconds) {
        return ZhucanServers.database()
                        .number(
                                "select coalesce(max(extract(epoch from clock_timestamp() - recorded_at)), 0) from outbox")
                >= seconds;
    }

    /** What the board showed at each ring, in the order of ringing. */
    private static List<Long> order(Object light) {
        return ZhucanServers.database()
                .rows("select switched_on_the_board as shown from bell where light_id = ? order by id", light)
                .stream()
                .map(row -> ((Number) row.get("shown")).longValue())
                .toList();
    }
}
