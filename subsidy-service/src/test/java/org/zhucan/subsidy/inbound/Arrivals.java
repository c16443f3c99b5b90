// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.platform.outbox.EventData;
import org.zhucan.platform.security.SystemWork;

/** Events that arrive as the inbox hands them on, mirror first, without the broker between: for many of them in a short time. */
@ApplicationScoped
public class Arrivals {

    private static final AtomicLong POSITION = new AtomicLong(5_000_000);

    private final CertificateMirror mirror;
    private final CertificateEvents effects;
    private final Session session;

    Arrivals(CertificateMirror mirror, CertificateEvents effects, Session session) {
        this.mirror = mirror;
        this.effects = effects;
        this.session = session;
    }

    /** All in one transaction, as a batch is. */
    public void receive(Iterable<? extends DomainEvent> events) {
        SystemWork.run(
                "inbox", () -> QuarkusTransaction.requiringNew().timeout(120).run(() -> {
                    for (var event : events) {
                        take(received(event));
                    }
                }));
    }

    private void take(ReceivedEvent event) {
        if (mirror.types().contains(event.type())) {
            mirror.apply(event);
        }
        session.flush();
        if (effects.types().contains(event.type())) {
            effects.on(event);
        }
    }

    private static ReceivedEvent received(DomainEvent event) {
        return new ReceivedEvent(
                Ids.next(),
                event.type(),
                "/certificate-service",
                event.subject(),
                event.key(),
                "%020d".formatted(POSITION.incrementAndGet()),
                event.occurredAt(),
                Map.of(),
                EventData.write(event).getBytes(StandardCharsets.UTF_8));
    }
}
