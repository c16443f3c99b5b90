// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.inbound;

import static org.zhucan.employment.award.PaymentRequestStatus.REJECTED;
import static org.zhucan.employment.award.PaymentRequestStatus.RETURNED;
import static org.zhucan.employment.award.PaymentRequestStatus.SETTLED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.employment.award.PaymentDesk;
import org.zhucan.employment.award.PaymentRequest.Answer;
import org.zhucan.employment.award.PaymentRequestStatus;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;

/** What subsidy-service says became of a request to pay. Lines that it decided itself name no request. */
@ApplicationScoped
class PaymentEvents implements EventEffect {

    private final PaymentDesk desk;
    private final Clock clock;
    private final Map<String, Consumer<ReceivedEvent>> effects = Map.of(
            "org.zhucan.payment.settled.v1",
            this::settled,
            "org.zhucan.payment.returned.v1",
            this::returned,
            PaymentRejected.TYPE,
            this::rejected);

    PaymentEvents(PaymentDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return effects.keySet();
    }

    @Override
    public void on(ReceivedEvent event) {
        effects.get(event.type()).accept(event);
    }

    private void settled(ReceivedEvent event) {
        answer(event.as(PaymentSettled.class).payment().requestId(), SETTLED, null, event);
    }

    private void returned(ReceivedEvent event) {
        var returned = event.as(PaymentReturned.class);
        answer(returned.payment().requestId(), RETURNED, returned.bankCode(), event);
    }

    private void rejected(ReceivedEvent event) {
        var rejected = event.as(PaymentRejected.class);
        answer(rejected.requestId(), REJECTED, rejected.reason().name(), event);
    }

    private void answer(UUID requestId, PaymentRequestStatus status, String problem, ReceivedEvent event) {
        if (requestId != null) {
            var on = LocalDate.ofInstant(event.time(), clock.getZone());
            desk.answered(requestId, new Answer(status, problem, event.sequence(), on), event.time());
        }
    }
}
