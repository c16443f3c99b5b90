// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Where records come in, in batches; only in a service that listens at all. An exception would stop the channel for ever, so whatever
 * {@link Inbox} throws is tried again until it passes. Offsets are committed afterwards; a batch that comes twice is known by its ids.
 */
@ApplicationScoped
@IfBuildProperty(name = "zhucan.inbox.enabled", stringValue = "true")
class InboxChannel {

    private final Inbox inbox;

    InboxChannel(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("inbox")
    @Blocking
    @Retry(maxRetries = -1, delay = 500, maxDuration = 0)
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(StreamSupport.stream(records.spliterator(), false)
                .map(Arrival::of)
                .toList());
    }
}
