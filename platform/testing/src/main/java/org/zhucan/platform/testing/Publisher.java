// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.EventData;

/** Another service, as far as the one under test can see it: its topic and its events, each with id and sequence. */
public final class Publisher {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final String service;
    private final String topic;

    private Publisher(String service) {
        this.service = service;
        this.topic = "zhucan." + service;
    }

    /** The service of this short name; its topic is {@code zhucan.<name>}. */
    public static Publisher of(String service) {
        return new Publisher(service);
    }

    /** An event with the id and sequence that its publisher gave it. */
    public record Published(UUID id, String sequence, DomainEvent event) {}

    /** Gives the event its id and the next sequence, without sending it yet. */
    public Published stamp(DomainEvent event) {
        return new Published(Ids.next(), "%019d".formatted(SEQUENCE.incrementAndGet()), event);
    }

    /** Stamps and sends. */
    public Published send(DomainEvent event) {
        var published = stamp(event);
        sendAgain(published);
        return published;
    }

    /** Sends stamped events in this order, whatever their sequence, as often as they are listed. */
    public void sendAgain(Published... events) {
        sendRecords(List.of(events).stream().map(this::record).toList());
    }

    /** Sends bytes that are no event. */
    public void sendGarbage(String key, String text) {
        sendRecords(List.of(new ProducerRecord<>(topic, key, text.getBytes(StandardCharsets.UTF_8))));
    }

    private ProducerRecord<String, byte[]> record(Published published) {
        var event = published.event();
        var cloudEvent = CloudEventBuilder.v1()
                .withId(published.id().toString())
                .withType(event.type())
                .withSource(URI.create("/" + service + "-service"))
                .withSubject(event.subject())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", published.sequence())
                .withExtension("recordedat", event.occurredAt().toString())
                .withExtension("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .withData("application/json", EventData.write(event).getBytes(StandardCharsets.UTF_8));
        event.extensions().forEach(cloudEvent::withExtension);
        return KafkaMessageFactory.createWriter(topic, event.key()).writeBinary(cloudEvent.build());
    }

    private static void sendRecords(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ZhucanServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
            producer.close(Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test's event was not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a test's event was sent", e);
        }
    }
}
