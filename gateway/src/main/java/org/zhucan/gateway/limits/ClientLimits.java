// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.gateway.limits.LimitSettings.Rate;

/**
 * How much each caller has left: a token bucket by client and user, or by address for those without a token. It holds for
 * this one gateway. A bucket that is full again says no more than none, and is thrown away.
 */
@ApplicationScoped
public class ClientLimits {

    private static final long SWEEP_MILLIS = 10_000;

    private final Map<String, Metered> buckets = new ConcurrentHashMap<>();
    private final LimitSettings settings;
    private final TimeMeter time;

    @Inject
    ClientLimits(LimitSettings settings, Vertx vertx) {
        this(settings, vertx, TimeMeter.SYSTEM_NANOTIME);
    }

    ClientLimits(LimitSettings settings, Vertx vertx, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep());
    }

    private record Metered(Bucket bucket, int burst) {}

    /** Takes one request of a user through a client; 0 when it may pass, else the seconds to wait. */
    public int takeFor(String client, String user) {
        return take(client + " " + user, settings.clients().getOrDefault(client, settings.signedIn()));
    }

    /** Takes one request from an address; 0 when it may pass, else the seconds to wait. */
    public int takeFrom(String address) {
        return take("@" + address, settings.open());
    }

    private int take(String key, Rate rate) {
        var probe = buckets.computeIfAbsent(key, unseen -> fresh(rate)).bucket().tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private Metered fresh(Rate rate) {
        var bucket = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
        return new Metered(bucket, rate.burst());
    }

    void sweep() {
        buckets.values().removeIf(metered -> metered.bucket().getAvailableTokens() >= metered.burst());
    }

    /** How many callers are being counted. */
    int size() {
        return buckets.size();
    }
}
