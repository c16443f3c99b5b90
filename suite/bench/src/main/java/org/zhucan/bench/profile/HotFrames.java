// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.zhucan.bench.report.Row;

/**
 * Where a recorded process spent its time: how many samples found a method at work (self), and how many found it at work
 * or waiting for what it had called (total). Parts are the libraries: a sample belongs to the innermost one on its stack.
 */
public record HotFrames(long samples, List<Frame> parts, List<Frame> self, List<Frame> total) {

    private static final int SHOWN = 30;
    private static final String OTHER = "other";
    private static final List<Part> PARTS = List.of(
            new Part("token check", "org.jose4j", "io.quarkus.oidc", "io.smallrye.jwt"),
            new Part("sealing and blind index", "com.google.crypto", "org.zhucan.platform.privacy"),
            new Part("PostgreSQL driver", "org.postgresql"),
            new Part("validation", "org.hibernate.validator", "jakarta.validation"),
            new Part(
                    "Hibernate, pool and transactions",
                    "org.hibernate",
                    "io.quarkus.hibernate",
                    "io.agroal",
                    "com.arjuna"),
            new Part("JSON", "com.fasterxml"),
            new Part("Kafka client", "org.apache.kafka"),
            new Part("our code", "org.zhucan"),
            new Part("REST layer", "org.jboss.resteasy", "io.quarkus.resteasy", "io.quarkus.rest"),
            new Part("HTTP server", "io.netty", "io.vertx", "io.quarkus.vertx"));

    /** @param share of all samples, from 0 to 1 */
    public record Frame(String method, double share) {}

    /** @param since earlier samples are of the start and of the warming up */
    public static HotFrames of(Path recording, Instant since) throws IOException {
        var parts = new HashMap<String, Long>();
        var self = new HashMap<String, Long>();
        var total = new HashMap<String, Long>();
        long samples = 0;
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (sampled(event, since)) {
                    var frames = event.getStackTrace().getFrames().stream()
                            .map(HotFrames::name)
                            .toList();
                    parts.merge(part(frames), 1L, Long::sum);
                    self.merge(frames.get(0), 1L, Long::sum);
                    new HashSet<>(frames).forEach(name -> total.merge(name, 1L, Long::sum));
                    samples++;
                }
            }
        }
        return new HotFrames(samples, top(parts, samples), top(self, samples), top(total, samples));
    }

    private static boolean sampled(RecordedEvent event, Instant since) {
        return event.getEventType().getName().equals("jdk.ExecutionSample")
                && event.getStackTrace() != null
                && event.getStartTime().isAfter(since);
    }

    static String part(List<String> frames) {
        for (var frame : frames) {
            for (var part : PARTS) {
                if (part.holds(frame)) {
                    return part.name();
                }
            }
        }
        return OTHER;
    }

    private record Part(String name, String... packages) {

        boolean holds(String frame) {
            return Stream.of(packages).anyMatch(frame::startsWith);
        }
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    static List<Frame> top(Map<String, Long> counts, long samples) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> new Frame(entry.getKey(), (double) entry.getValue() / samples))
                .toList();
    }

    /** The parts, for the guide. */
    public List<Row> rows(String gate) {
        return parts.stream()
                .map(part -> Row.of(gate, part.method(), part.share() * 100, "%"))
                .toList();
    }

    /** Three tables for people. */
    public String text() {
        return "%d samples%n%n by part%n%s%n at work itself%n%s%n at work or below it%n%s"
                .formatted(samples, lines(parts), lines(self), lines(total));
    }

    private static String lines(List<Frame> frames) {
        var text = new StringBuilder();
        frames.forEach(frame -> text.append("%6.1f %%  %s%n".formatted(frame.share() * 100, frame.method())));
        return text.toString();
    }
}
