// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.EventData;

/** Speaks as certificate-service does: CloudEvents in binary mode on its topic, with positions that rise. */
public final class CertificateStream {

    private static final AtomicLong POSITION = new AtomicLong(1_000);
    private static KafkaProducer<String, byte[]> producer;

    private CertificateStream() {}

    /** An event with its envelope, so that it can be sent again or late. */
    public record Enveloped(UUID id, long position, DomainEvent event) {}

    public static Enveloped envelope(DomainEvent event) {
        return new Enveloped(Ids.next(), POSITION.incrementAndGet(), event);
    }

    public static void publish(DomainEvent... events) {
        for (var event : events) {
            send(envelope(event));
        }
    }

    public static void send(Enveloped enveloped) {
        var event = enveloped.event();
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", enveloped.id().toString(),
                        "ce_source", "/certificate-service",
                        "ce_type", event.type(),
                        "ce_subject", event.subject(),
                        "ce_time", event.occurredAt().toString(),
                        "ce_sequence", "%020d".formatted(enveloped.position()),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var data = EventData.write(event).getBytes(StandardCharsets.UTF_8);
        try {
            producer()
                    .send(new ProducerRecord<>("zhucan.certificate", null, event.key(), data, headers))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker took no event", e);
        }
    }

    public static void sendAll(List<Enveloped> events) {
        events.forEach(CertificateStream::send);
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            ConfigProvider.getConfig().getValue("KAFKA_BOOTSTRAP_SERVERS", String.class),
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
