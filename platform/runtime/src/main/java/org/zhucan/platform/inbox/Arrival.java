// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record as it came, whether or not it holds an event; it can be stored and read again. */
record Arrival(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        byte[] data,
        Content content) {

    /** An event, or what is wrong with the record. */
    record Content(ReceivedEvent event, String problem) {}

    static Arrival of(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return of(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** Without a key, order can only be that of the partition, so the partition stands for it. */
    static Arrival of(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {
        var order = key == null ? topic + "-" + partition : key;
        var data = value == null ? new byte[0] : value;
        return new Arrival(topic, partition, offset, order, headers, data, content(order, headers, data));
    }

    private static Content content(String key, Map<String, String> headers, byte[] data) {
        try {
            var raw = new RecordHeaders();
            headers.forEach((name, value) -> raw.add(name, value.getBytes(StandardCharsets.UTF_8)));
            return new Content(
                    event(key, KafkaMessageFactory.createReader(raw, data).toEvent()), null);
        } catch (RuntimeException e) {
            return new Content(null, "Not an event: " + e.getMessage());
        }
    }

    private static ReceivedEvent event(String key, CloudEvent event) {
        var extensions = new HashMap<String, String>();
        for (var name : event.getExtensionNames()) {
            extensions.put(name, String.valueOf(event.getExtension(name)));
        }
        return new ReceivedEvent(
                id(event),
                event.getType(),
                event.getSource().toString(),
                required("subject", event.getSubject()),
                key,
                required("sequence", extensions.get("sequence")),
                required("time", event.getTime()).toInstant(),
                Map.copyOf(extensions),
                event.getData() == null ? new byte[0] : event.getData().toBytes());
    }

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException("It has no " + name);
        }
        return value;
    }

    /** Ours are UUIDs; of an id of another form a stable one is made, from the source too, as CloudEvents defines identity. */
    private static UUID id(CloudEvent event) {
        try {
            return UUID.fromString(event.getId());
        } catch (IllegalArgumentException e) {
            return named(event.getSource() + " " + event.getId());
        }
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Optional<ReceivedEvent> event() {
        return Optional.ofNullable(content.event());
    }

    /** The event's id; a record without one is known by its place, which is as stable. */
    UUID id() {
        return event().map(ReceivedEvent::id).orElseGet(() -> named(topic + " " + partition + " " + offset));
    }

    String type() {
        return event().map(ReceivedEvent::type).orElse(null);
    }
}
