// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests that come at a constant rate whether or not earlier ones were answered, as people do. Times are taken from the
 * moment a request is due to be sent until its answer is read, in microseconds, and only after the warm-up. The settings are
 * system properties; the outcome is one line of JSON in the file {@code bench.out}.
 */
public final class ConstantRate extends Simulation {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final int rate = Integer.getInteger("bench.rate");
    private final int warmSeconds = Integer.getInteger("bench.warm");
    private final int seconds = Integer.getInteger("bench.seconds");
    private final String token = text(Path.of(System.getProperty("bench.token")));
    private final List<String> lines = lines(Path.of(System.getProperty("bench.lines")));
    private final boolean write = Boolean.getBoolean("bench.write");
    private final AtomicLong nextLine = new AtomicLong();
    private final Histogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final LongAdder failed = new LongAdder();
    private volatile long begun;

    public ConstantRate() {
        setUp(scenario("constant rate")
                        .exec(once())
                        .injectOpen(constantUsersPerSec(rate).during(warmSeconds + seconds)))
                .protocols(http.baseUrl(System.getProperty("bench.url"))
                        .authorizationHeader("Bearer " + token)
                        .shareConnections()
                        .disableFollowRedirect()
                        .disableCaching());
    }

    @Override
    public void before() {
        begun = System.nanoTime();
    }

    private ChainBuilder once() {
        return exec(this::due).exec(request()).exec(this::answered);
    }

    private Session due(Session session) {
        return session.set("line", write ? inOrder() : anyLine()).set("from", System.nanoTime());
    }

    private String anyLine() {
        return lines.get(ThreadLocalRandom.current().nextInt(lines.size()));
    }

    private String inOrder() {
        return lines.get((int) (nextLine.getAndIncrement() % lines.size()));
    }

    private HttpRequestActionBuilder request() {
        if (!write) {
            return http("read").get("/#{line}").check(status().is(200));
        }
        return http("write")
                .post("")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", session -> UUID.randomUUID().toString())
                .body(StringBody("#{line}"))
                .check(status().is(201));
    }

    private Session answered(Session session) {
        long now = System.nanoTime();
        if (now - begun > TimeUnit.SECONDS.toNanos(warmSeconds)) {
            times.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(now - session.getLong("from"))));
            if (session.isFailed()) {
                failed.increment();
            }
        }
        return session;
    }

    @Override
    public void after() {
        var json = ("{\"requests\":%d,\"failed\":%d,\"p50Micros\":%d,\"p90Micros\":%d,\"p99Micros\":%d,"
                        + "\"p999Micros\":%d,\"maxMicros\":%d}%n")
                .formatted(
                        times.getTotalCount(),
                        failed.sum(),
                        times.getValueAtPercentile(50),
                        times.getValueAtPercentile(90),
                        times.getValueAtPercentile(99),
                        times.getValueAtPercentile(99.9),
                        times.getMaxValue());
        try {
            Files.writeString(Path.of(System.getProperty("bench.out")), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return String.join("", lines(file)).strip();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
