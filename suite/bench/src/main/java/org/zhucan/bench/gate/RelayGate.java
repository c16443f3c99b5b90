// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.EventStock;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.bench.machine.Percentiles;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;

/** P12: the outbox relay, first with a full outbox, then with a steady stream. */
public final class RelayGate implements Gate {

    private static final int STEADY = 5_000;
    private static final int A_COMMIT = 50;
    private static final String TOPIC = "zhucan.certificate";

    @Override
    public String name() {
        return "P12";
    }

    @Override
    public String what() {
        return "outbox relay to Kafka";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var rows = new ArrayList<Row>();
        fill(bench);
        try (var service = Alone.of(bench, Suite.CERTIFICATE_SERVICE)) {
            rows.add(drained(bench, service));
            rows.addAll(steady(bench, service));
        }
        return rows;
    }

    /** Has so many events relayed as the measurement wants. */
    static void relay(Bench bench) throws Exception {
        fill(bench);
        try (var service = Alone.of(bench, Suite.CERTIFICATE_SERVICE)) {
            drained(bench, service);
        }
    }

    /** Fills the outbox while the service is away. */
    private static void fill(Bench bench) throws Exception {
        bench.ground().only();
        new EventStock(bench.ground()).fill(bench.sizes().events());
    }

    /** Takes the time from the broker's first to its last acknowledgement. */
    private static Row drained(Bench bench, Alone service) throws Exception {
        var ground = bench.ground();
        int events = bench.sizes().events();
        var meter = CpuMeter.of(targets(bench, service));
        double atStart = ground.number("certificate", "select count(*) from outbox");
        Wait.untilNothingIsLeft("events", () -> ground.number("certificate", "select count(*) from outbox"));
        double seconds = ground.number(
                "certificate",
                ("select extract(epoch from max(sent_at) - min(sent_at)) from"
                                + " (select sent_at from event_log order by feed_position desc limit %d) as last")
                        .formatted(events));
        return Row.of("P12", "drain of " + events + " events", events / seconds, "/s")
                .aim("15,000/s, 40,000/s ideal")
                .cpu(meter.perUnit((long) Math.max(1, atStart)))
                .command("insert into outbox by SQL, then start certificate-service");
    }

    private static Map<String, Long> targets(Bench bench, Alone service) {
        var targets = service.programs(bench);
        targets.put("kafka", bench.ground().suite().part(Suite.KAFKA).pid());
        return targets;
    }

    /** Commits so many a second on a schedule, and reads the topic as any consumer would. */
    private List<Row> steady(Bench bench, Alone service) throws Exception {
        try (var consumer = new KafkaConsumer<String, byte[]>(
                settings(bench), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, consumer.partitionsFor(TOPIC).size())
                    .mapToObj(number -> new TopicPartition(TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            int wanted = STEADY * bench.sizes().seconds();
            var writer = new Writer(bench, wanted);
            var meter = CpuMeter.of(targets(bench, service));
            writer.start();
            var lags = read(consumer, wanted);
            writer.join();
            var perEvent = meter.perUnit(lags.count());
            var note = lags.count() < wanted ? lags.count() + " of " + wanted + " came" : writer.note();
            var command = "%d events a commit, %d/s, for %d s"
                    .formatted(A_COMMIT, STEADY, bench.sizes().seconds());
            return List.of(
                    Row.of(name(), "lag from row to consumer at 5,000/s, p50", lags.median(), "ms")
                            .aim("10 ms ideal")
                            .command(command),
                    Row.of(name(), "lag from row to consumer at 5,000/s, p99", lags.at(99), "ms")
                            .aim("100 ms, 50 ms ideal")
                            .cpu(perEvent)
                            .command(command)
                            .note(note));
        }
    }

    private static Percentiles read(KafkaConsumer<String, byte[]> consumer, int wanted) {
        var lags = new double[wanted];
        int read = 0;
        int empty = 0;
        while (read < wanted && empty < 20) {
            var records = consumer.poll(Duration.ofMillis(500));
            var now = Instant.now();
            empty = records.isEmpty() ? empty + 1 : 0;
            for (var record : records) {
                if (read < wanted) {
                    var recorded = new String(
                            record.headers().lastHeader("ce_recordedat").value());
                    lags[read++] =
                            Duration.between(OffsetDateTime.parse(recorded).toInstant(), now)
                                            .toNanos()
                                    / 1e6;
                }
            }
        }
        return new Percentiles(Arrays.copyOf(lags, read));
    }

    private static Properties settings(Bench bench) {
        var settings = new Properties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + bench.ground().suite().part(Suite.KAFKA).port());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    /** Keeps to its schedule: a late commit is followed at once by the next. */
    private static final class Writer extends Thread {

        private final Bench bench;
        private final int wanted;
        private volatile String note = "";

        Writer(Bench bench, int wanted) {
            super("writes-events");
            this.bench = bench;
            this.wanted = wanted;
        }

        String note() {
            return note;
        }

        @Override
        public void run() {
            long pause = Duration.ofSeconds(1).toNanos() * A_COMMIT / STEADY;
            try (var connection = bench.ground().connect("certificate");
                    var insert = connection.prepareStatement(new EventStock(bench.ground()).statement(A_COMMIT))) {
                long from = System.nanoTime();
                for (int done = 0; done < wanted; done += A_COMMIT) {
                    LockSupport.parkNanos(from + done / A_COMMIT * pause - System.nanoTime());
                    insert.executeUpdate();
                }
                double seconds = (System.nanoTime() - from) / 1e9;
                if (wanted / seconds < 0.95 * STEADY) {
                    note = "only %.0f/s were written".formatted(wanted / seconds);
                }
            } catch (SQLException e) {
                note = "the writer failed: " + e.getMessage();
            }
        }
    }
}
