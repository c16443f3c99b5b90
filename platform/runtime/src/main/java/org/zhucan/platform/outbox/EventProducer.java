// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends a batch to Kafka so that either everything is acknowledged, or what arrived is, within each partition, a beginning of the batch
 * without a gap. For that one request at a time is under way, and the first record that fails closes the producer in its own callback,
 * before a later record of the partition can be tried; the next batch opens a new one.
 */
class EventProducer implements AutoCloseable {

    private final String bootstrapServers;
    private KafkaProducer<String, byte[]> producer;

    EventProducer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns when the broker has acknowledged every record; throws {@link NotSent} otherwise, within about six seconds. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        var current = open();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        try {
            for (var record : records) {
                sent.add(current.send(record, (metadata, failure) -> {
                    if (failure != null) {
                        current.close(Duration.ZERO);
                    }
                }));
            }
            current.flush();
            for (var future : sent) {
                future.get();
            }
        } catch (ExecutionException | KafkaException | IllegalStateException e) {
            close();
            throw new NotSent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new NotSent(e);
        }
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** The broker did not take the whole batch; nothing of it counts as sent. */
    static final class NotSent extends RuntimeException {
        NotSent(Exception cause) {
            super("Kafka did not take the batch: " + cause.getMessage(), cause);
        }
    }
}
