// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.subsidy.request.RequestDesk;

/** What subsidy-service does about payments that rehab-service and employment-service decided. */
@ApplicationScoped
class PaymentRequestEvents implements EventEffect {

    private final RequestDesk desk;

    PaymentRequestEvents(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<String> types() {
        return Set.of(PaymentRequested.TYPE);
    }

    @Override
    public void on(ReceivedEvent event) {
        desk.receive(event.as(PaymentRequested.class).request(), event.source());
    }
}
