// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucan.platform.outbox.Topics;

/** What this service listens to, and how many records there it has not finished with: the ends less the committed offsets. */
@ApplicationScoped
public class InboxLag {

    private final Topics topics;
    private final boolean enabled;
    private final List<String> names;
    private final String group;

    InboxLag(
            Topics topics,
            @ConfigProperty(name = "zhucan.inbox.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "zhucan.inbox.topics", defaultValue = "none") List<String> names,
            @ConfigProperty(name = "mp.messaging.incoming.inbox.group.id") String group) {
        this.topics = topics;
        this.enabled = enabled;
        this.names = names;
        this.group = group;
    }

    /** The topics listened to; empty for a service that does not listen. */
    List<String> topics() {
        return enabled ? names : List.of();
    }

    /** Records that wait; 0 for a service that does not listen. Throws {@link Topics.Unreachable} while Kafka is away. */
    public long records() {
        return enabled ? topics.ask(this::count) : 0;
    }

    private long count(Admin admin) {
        var ends = ends(admin);
        Map<TopicPartition, OffsetAndMetadata> committed =
                Topics.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                .sum();
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<TopicPartition, Long> ends(Admin admin) {
        var latest = admin.listOffsets(
                partitions(admin).stream().collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        Topics.await(latest.all()).forEach((place, end) -> ends.put(place, end.offset()));
        return ends;
    }

    private Set<TopicPartition> partitions(Admin admin) {
        var present = Topics.await(admin.listTopics().names());
        var wanted = names.stream().filter(present::contains).toList();
        return Topics.await(admin.describeTopics(wanted).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }
}
