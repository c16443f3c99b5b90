// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.employment.award.PaymentRequest.Answer;
import org.zhucan.employment.grant.Approval;
import org.zhucan.employment.grant.Grant;
import org.zhucan.employment.grant.GrantStatus;
import org.zhucan.employment.grant.Grants;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where a grant is sent to be paid (请款), and where the answers arrive. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PaymentDesk {

    private final Grants grants;
    private final PaymentRequests requests;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PaymentDesk(Grants grants, PaymentRequests requests, Outbox outbox, Caller caller, Clock clock) {
        this.grants = grants;
        this.requests = requests;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** With the approval: the two events leave together. */
    void request(Grant grant, Approval approval, UUID requestId) {
        outbox.publish(grant.approve(approval, requestId, clock.instant()));
        send(grant, requestId);
    }

    /** After a return or a rejection; whoever named the payee does not ask for the money. */
    Grant requestAgain(UUID id, IfMatch ifMatch) {
        var grant = grants.requireForChange(id, ifMatch);
        var requestId = Ids.next();
        grant.requestAgain(requestId);
        FourEyes.check(grant.payeeSetBy(), caller);
        if (requests.anyOf(grant, PaymentRequestStatus.REQUESTED)) {
            throw new PaymentUnderWay();
        }
        send(grant, requestId);
        return grant;
    }

    private void send(Grant grant, UUID requestId) {
        var request = new PaymentRequest(requestId, grant, caller.sub(), LocalDate.now(clock));
        requests.persist(request);
        outbox.publish(request.requested(clock.instant()));
    }

    /** Takes an answer of subsidy-service; one to a request of another service is none of ours. */
    public void answered(UUID requestId, Answer answer, Instant at) {
        requests.grantBehind(requestId).ifPresent(grantId -> {
            var grant = grants.requireForChange(grantId);
            if (requests.findById(requestId).answer(answer)) {
                requests.flush();
                follow(grant, requestId, answer, at);
            }
        });
    }

    /** The grant is paid as soon as any of its requests is settled; else it follows the latest request alone. */
    private void follow(Grant grant, UUID requestId, Answer answer, Instant at) {
        if (requests.anyOf(grant, PaymentRequestStatus.SETTLED)) {
            grant.paid(answer.on(), at).ifPresent(outbox::publish);
        } else if (requestId.equals(grant.requestId()) || grant.status() == GrantStatus.PAID) {
            switch (answer.status()) {
                case RETURNED -> grant.paymentReturned(answer.problem());
                case REJECTED -> grant.paymentRejected(answer.problem());
                case REQUESTED, SETTLED -> throw new IllegalStateException("No answer: " + answer.status());
            }
        }
    }

    /** A request that nobody has answered may still be paid. */
    static final class PaymentUnderWay extends Refusal {
        PaymentUnderWay() {
            super(Kind.CONFLICT, "payment-under-way", "An earlier request to pay is not answered yet");
        }
    }
}
