// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.lights.LightEvent.BellRang;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class OutboxComponentTest {

    private final Lights lights;
    private final LightDesk desk;
    private final Outbox outbox;

    OutboxComponentTest(Lights lights, LightDesk desk, Outbox outbox) {
        this.lights = lights;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Test
    void whatIsCommittedArrivesWithItsWholeState() {
        var light = lights.install();
        lights.flip(light);
        var sent = EventLog.await(LightSwitched.TYPE, light);
        assertThat(sent.key()).isEqualTo(light.toString());
        assertThat(sent.data().at("/light/switched").asInt()).isEqualTo(1);
        assertThat(sent.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        Lights.awaitOnTheBoard(light, 1);
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        var light = lights.install();
        assertThatThrownBy(() -> lights.inTransaction(() -> {
                    desk.flip(light);
                    throw new IllegalStateException("The caller thinks again");
                }))
                .hasMessageContaining("thinks again");
        lights.flip(light);
        EventLog.await(LightSwitched.TYPE, light);
        assertThat(EventLog.filed(light))
                .filteredOn(entry -> entry.type().equals(LightSwitched.TYPE))
                .hasSize(1);
    }

    @Test
    void anEventThatAnswersAnotherNamesItAsItsCause() {
        var light = lights.install();
        lights.flip(light);
        var cause = EventLog.await(LightSwitched.TYPE, light);
        var answer = EventLog.await(BellRang.TYPE, light);
        assertThat(answer.causationId()).isEqualTo(cause.id());
        assertThat(answer.traceparent().substring(0, 35))
                .isEqualTo(cause.traceparent().substring(0, 35));
        assertThat(answer.traceparent()).isNotEqualTo(cause.traceparent());
    }

    @Test
    void publishingNeedsATransaction() {
        assertThatThrownBy(() -> desk.flip(lights.install())).hasMessageContaining("ransaction");
    }

    @Test
    void theBoxIsEmptyOnceEverythingIsSent() {
        var light = lights.install();
        for (int i = 0; i < 20; i++) {
            lights.flip(light);
        }
        EventLog.awaitEmptyOutbox();
        Patience.until(
                "all are logged",
                Lights.SOON,
                () -> EventLog.sent(light).stream()
                                .filter(entry -> entry.type().equals(LightSwitched.TYPE))
                                .count()
                        == 20);
        Lights.awaitOnTheBoard(light, 20);
    }

    @Test
    void manyEventsFiledAtOnceArriveInTheirOrder() {
        var light = Ids.next();
        int many = 1_100; // more than one batch
        var events = IntStream.rangeClosed(1, many)
                .mapToObj(nth -> Lights.switched(light, nth))
                .iterator();
        lights.inTransaction(() -> outbox.publishAll(events));
        Patience.until("every bell rang", Duration.ofSeconds(90), () -> Lights.bells(light) == many);
        assertThat(Lights.onTheBoard(light)).isEqualTo(many);
        EventLog.awaitEmptyOutbox(); // what was read may still wait to be noted as sent
        assertThat(EventLog.sent(light).stream()
                        .filter(entry -> entry.type().equals(LightSwitched.TYPE))
                        .map(entry -> entry.data().at("/light/switched").asInt()))
                .isSorted()
                .hasSize(many);
    }

    /** Else each look passes over them until autovacuum comes, after a great many for longer than sending takes. */
    @Test
    void whatWasSentIsSweptOut() {
        var light = Ids.next();
        long before = sweeps();
        var events = IntStream.range(0, 10_000)
                .mapToObj(nth -> new BellRang(Lights.switched(light, nth).light(), Instant.EPOCH))
                .iterator();
        lights.inTransaction(() -> outbox.publishAll(events));
        Patience.until("the outbox was swept", Lights.SOON, () -> sweeps() > before);
        EventLog.awaitEmptyOutbox();
        assertThat(EventLog.filed(light)).hasSize(10_000);
    }

    private static long sweeps() {
        return ZhucanServers.database().number("select vacuum_count from pg_stat_user_tables where relname = 'outbox'");
    }
}
