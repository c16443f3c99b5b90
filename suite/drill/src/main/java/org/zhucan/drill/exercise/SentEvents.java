// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.suite.Suite;

/** Everything that certificate-service ever sent, as it stands in Kafka, in the order of each key. */
public final class SentEvents {

    private static final String TOPIC = "zhucan.certificate";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, List<Sent>> byKey;

    private record Sent(String id, String sequence) {}

    private SentEvents(Map<String, List<Sent>> byKey) {
        this.byKey = byKey;
    }

    public static SentEvents of(Office office) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                "127.0.0.1:" + office.suite().part(Suite.KAFKA).port());
        var found = new HashMap<String, List<Sent>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var event : consumer.poll(POLL)) {
                    found.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(sent(event));
                }
            }
        }
        return new SentEvents(found);
    }

    private static Sent sent(ConsumerRecord<String, byte[]> event) {
        return new Sent(header(event, "ce_id"), header(event, "ce_sequence"));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The sequences of one key's events, as they were sent. */
    public List<String> sequences(String key) {
        return byKey.getOrDefault(key, List.of()).stream().map(Sent::sequence).toList();
    }

    /** How many events were sent more than once: allowed, for the inbox takes each once. */
    long sentTwice() {
        return byKey.values().stream()
                .mapToLong(events ->
                        events.size() - events.stream().map(Sent::id).distinct().count())
                .sum();
    }

    /** Keys whose events do not come in their order, each at its first coming; in words. */
    List<String> outOfOrder() {
        return byKey.entrySet().stream()
                .filter(key -> !inOrder(key.getValue()))
                .map(key -> "the events of " + key.getKey() + " were sent out of order")
                .toList();
    }

    private static boolean inOrder(List<Sent> events) {
        var seen = new HashSet<String>();
        var last = "";
        for (var event : events) {
            if (seen.add(event.id())) {
                if (event.sequence().compareTo(last) < 0) {
                    return false;
                }
                last = event.sequence();
            }
        }
        return true;
    }
}
