// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.contracts.subsidy.PaymentRejected.Reason;
import org.zhucan.platform.outbox.Outbox;

/** Where other services ask for payments. The same request again changes nothing, and no basis is paid twice. */
@ApplicationScoped
@Transactional(MANDATORY)
public class RequestDesk {

    private final PaymentRequests requests;
    private final RequestTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    RequestDesk(PaymentRequests requests, RequestTerms terms, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Accepts what may be paid and binds the money, or says why not.
     *
     * @param source the service that asks
     */
    public void receive(RequestState asked, String source) {
        requests.known(asked.requestId()).ifPresentOrElse(first -> repeat(first, asked), () -> take(asked, source));
    }

    private void repeat(PaymentRequest first, RequestState asked) {
        if (!first.says(asked)) {
            outbox.publish(new PaymentRejected(
                    asked.requestId(),
                    asked.programme(),
                    asked.personId(),
                    asked.division(),
                    Reason.AMOUNT_CHANGED,
                    clock.instant()));
        }
    }

    private void take(RequestState asked, String source) {
        var request = new PaymentRequest(asked, source, LocalDate.now(clock));
        var former = requests.sameBasisForChange(request);
        var verdict = former.stream().anyMatch(other -> other.status().live())
                ? RequestTerms.Verdict.rejected(Reason.BASIS_PAID)
                : terms.judge(request);
        if (verdict.reason() == null) {
            replaceReturned(former);
            request.accept(verdict.fund());
            requests.persist(request);
        } else {
            outbox.publish(request.reject(verdict.reason(), clock.instant()));
            requests.persist(request);
        }
    }

    private void replaceReturned(List<PaymentRequest> former) {
        former.stream()
                .filter(other -> other.status() == PaymentRequestStatus.RETURNED)
                .forEach(PaymentRequest::replace);
    }
}
