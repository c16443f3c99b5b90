// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    private record Fixed(int perSecond, int burst) implements LimitSettings.Rate {}

    private record Settings(Rate open, Rate signedIn, Map<String, Rate> clients) implements LimitSettings {}

    /** Time that passes when the test says so. */
    private static final class Stopwatch implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final Stopwatch time = new Stopwatch();
    private final ClientLimits limits = new ClientLimits(
            new Settings(new Fixed(1, 2), new Fixed(1, 3), Map.of("wide", new Fixed(1000, 1000))), vertx, time);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void eachUserOfAClientHasABucket() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.takeFor("app", "li")).isZero();
        }
        assertThat(limits.takeFor("app", "li")).isPositive();
        assertThat(limits.takeFor("app", "wang")).isZero();
        assertThat(limits.takeFor("other", "li")).isZero();
    }

    @Test
    void aClientMayHaveARateOfItsOwn() {
        for (int i = 0; i < 500; i++) {
            assertThat(limits.takeFor("wide", "li")).isZero();
        }
    }

    @Test
    void whoWaitsAsLongAsToldMayPass() {
        assertThat(limits.takeFrom("10.0.0.1")).isZero();
        assertThat(limits.takeFrom("10.0.0.1")).isZero();
        var seconds = limits.takeFrom("10.0.0.1");
        time.pass(Duration.ofSeconds(seconds));
        assertThat(limits.takeFrom("10.0.0.1")).isZero();
    }

    @Test
    void anAddressHasABucketToo() {
        assertThat(limits.takeFrom("10.0.0.1")).isZero();
        assertThat(limits.takeFrom("10.0.0.1")).isZero();
        assertThat(limits.takeFrom("10.0.0.1")).isPositive();
        assertThat(limits.takeFrom("10.0.0.2")).isZero();
    }

    @Test
    void aBucketThatIsFullAgainIsForgotten() throws InterruptedException {
        limits.takeFor("wide", "li");
        limits.takeFor("app", "li");
        limits.takeFor("app", "li");
        assertThat(limits.size()).isEqualTo(2);
        time.pass(Duration.ofMillis(50));
        limits.sweep();
        assertThat(limits.size()).isEqualTo(1);
    }
}
