// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics of the suite: one for each service, 16 partitions, kept for ever. Whoever comes first makes a topic, publisher or reader, so
 * that the broker's own defaults never do; the number of partitions is not changed later, since it decides where a key goes.
 */
@ApplicationScoped
public class Topics {

    private static final int PARTITIONS = 16;
    private static final int TIMEOUT_MILLIS = 3_000;

    private final String bootstrapServers;
    private final String own;
    private Admin admin; // null until something is asked

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "zhucan.service") String service) {
        this.bootstrapServers = bootstrapServers;
        this.own = "zhucan." + service;
    }

    /** The topic that this service publishes to. */
    public String own() {
        return own;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Makes those that are missing; throws {@link Unreachable} when the broker does not answer within three seconds. */
    public void ensure(Collection<String> names) {
        var wanted = names.stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.<Short>empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                .toList();
        ask(admin -> {
            admin.createTopics(wanted).values().values().forEach(Topics::made);
            return null;
        });
    }

    private static void made(KafkaFuture<Void> topic) {
        try {
            await(topic);
        } catch (Unreachable e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Asks the broker something. */
    public <T> T ask(Question<T> question) {
        try {
            return question.to(client());
        } catch (KafkaException e) {
            throw new Unreachable(e);
        }
    }

    private synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    /** A question to the broker; {@link #await} waits for its answers. */
    public interface Question<T> {
        T to(Admin admin);
    }

    /** Waits for an answer; throws {@link Unreachable} with the broker's exception as cause. */
    public static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unreachable(e.getCause());
        } catch (TimeoutException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(e);
        }
    }

    /** The broker does not answer; it passes by itself. */
    public static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super("Kafka does not answer: " + cause.getMessage(), cause);
        }
    }
}
