// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

/** The broker's configuration: one node that is both broker and controller, so every replication factor is one. */
final class KafkaProperties {

    private KafkaProperties() {}

    static String of(KafkaSettings settings) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                num.partitions=16
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # Short sessions: a broker that was killed is itself again after seconds, not after its old session of 9 s.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                # Events are kept for ever: a new projection is read from the earliest offset.
                log.retention.ms=-1
                """.formatted(
                        settings.port(),
                        settings.controllerPort(),
                        settings.folder().toAbsolutePath().resolve("log"));
    }
}
