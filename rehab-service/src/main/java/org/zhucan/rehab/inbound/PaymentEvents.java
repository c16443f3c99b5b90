// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.rehab.settlement.PaymentDesk;

/** What subsidy-service says of the payments this service asked for. Lines that nobody here asked for are passed over. */
@ApplicationScoped
class PaymentEvents implements EventEffect {

    private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

    private final PaymentDesk desk;
    private final Map<String, Consumer<ReceivedEvent>> effects = Map.of(
            "org.zhucan.payment.settled.v1",
            this::settled,
            "org.zhucan.payment.returned.v1",
            this::returned,
            PaymentRejected.TYPE,
            this::rejected);

    PaymentEvents(PaymentDesk desk) {
        this.desk = desk;
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
        var request = event.as(PaymentSettled.class).payment().requestId();
        if (request != null) {
            desk.settled(request, LocalDate.ofInstant(event.time(), BUSINESS));
        }
    }

    private void returned(ReceivedEvent event) {
        var returned = event.as(PaymentReturned.class);
        if (returned.payment().requestId() != null) {
            desk.failed(returned.payment().requestId(), "RETURNED: " + returned.bankCode());
        }
    }

    private void rejected(ReceivedEvent event) {
        var rejected = event.as(PaymentRejected.class);
        desk.failed(rejected.requestId(), rejected.reason().name());
    }
}
