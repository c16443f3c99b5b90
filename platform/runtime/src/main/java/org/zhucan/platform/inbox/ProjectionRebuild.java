// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucan.platform.jobs.JobWork;
import org.zhucan.platform.outbox.Topics;

/**
 * Makes the projections anew from the first event on, as a consumer group of its own and with the effects off. It is one transaction that
 * holds the gate: live consumption waits on every replica, readers see the old projections until the new ones are whole, and a crash
 * changes nothing. Events that are parked or given up are left out, as they are in the projections that lived.
 */
@ApplicationScoped
class ProjectionRebuild implements JobWork {

    static final String KIND = "projections.rebuild";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 40; // 20 s

    private final InboxTable table;
    private final Parking parking;
    private final Handlers handlers;
    private final InboxLag inbox;
    private final Topics topics;
    private final String group;

    ProjectionRebuild(
            InboxTable table,
            Parking parking,
            Handlers handlers,
            InboxLag inbox,
            Topics topics,
            @ConfigProperty(name = "mp.messaging.incoming.inbox.group.id") String group) {
        this.table = table;
        this.parking = parking;
        this.handlers = handlers;
        this.inbox = inbox;
        this.topics = topics;
        this.group = group;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        return 1;
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        table.closeGate();
        handlers.clear();
        var left = parking.notApplied();
        try (var consumer = consumer(job)) {
            replay(consumer, left);
        }
    }

    @Override
    public String finish(UUID job, String params) {
        return "{}";
    }

    private Consumer<String, byte[]> consumer(UUID job) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topics.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group + ".rebuild." + job,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void replay(Consumer<String, byte[]> consumer, Set<UUID> left) {
        var places = places(consumer);
        consumer.assign(places);
        consumer.seekToBeginning(places);
        var ahead = new HashMap<>(consumer.endOffsets(places));
        int silent = 0;
        while (!reached(consumer, ahead)) {
            var records = consumer.poll(POLL);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (silent > SILENT_POLLS) {
                throw new UncheckedIOException(new IOException("Kafka gave nothing for 20 s during a rebuild"));
            }
            apply(records, left);
        }
    }

    private List<TopicPartition> places(Consumer<String, byte[]> consumer) {
        return inbox.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ahead) {
        ahead.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ahead.isEmpty();
    }

    private void apply(ConsumerRecords<String, byte[]> records, Set<UUID> left) {
        for (var record : records) {
            var arrival = Arrival.of(record);
            if (!left.contains(arrival.id())) {
                arrival.event().ifPresent(handlers::project);
            }
        }
        handlers.forget();
    }
}
