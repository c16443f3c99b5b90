// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Speaks as certificate-service or another service does: CloudEvents in binary mode on its topic, with positions that rise. */
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
        sendAs("certificate", enveloped);
    }

    /** On the topic of another service, such as {@code rehab}. */
    public static void publishAs(String service, DomainEvent event) {
        sendAs(service, envelope(event));
    }

    public static void sendAs(String service, Enveloped enveloped) {
        send(service, enveloped, EventData.write(enveloped.event()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends the example of a fact that the contracts publish, byte for byte.
     *
     * @param type such as {@code org.zhucan.person.registered.v1}; its file has that name
     * @param event the record of that type, which gives the envelope its subject and key
     */
    public static <E extends DomainEvent> E publishExample(String type, Class<E> event) {
        var data = example(type);
        var read = EventData.read(data, event);
        send("certificate", envelope(read), data);
        return read;
    }

    private static byte[] example(String type) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("examples/" + type + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The example of " + type + " cannot be read", e);
        }
    }

    private static void send(String service, Enveloped enveloped, byte[] data) {
        var event = enveloped.event();
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", enveloped.id().toString(),
                        "ce_source", "/" + service + "-service",
                        "ce_type", event.type(),
                        "ce_subject", event.subject(),
                        "ce_time", event.occurredAt().toString(),
                        "ce_sequence", "%020d".formatted(enveloped.position()),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer()
                    .send(new ProducerRecord<>("zhucan." + service, null, event.key(), data, headers))
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
