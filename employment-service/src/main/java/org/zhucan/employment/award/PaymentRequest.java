// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.employment.grant.Grant;
import org.zhucan.platform.security.Scopes;

/**
 * One attempt to have a grant paid (请款), under an id of its own. Payee and amount are those of the day it went out; a request after a
 * return or a rejection is a new one.
 */
@Entity
@DynamicUpdate
@Table(name = "payment_request")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or site_division like :scope)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class PaymentRequest {

    /** Code of the programme in subsidy-service that pays start-up grants. */
    static final String PROGRAMME = "ENTREPRENEUR";

    @Id
    private UUID id;

    private UUID grantId;

    private UUID personId;

    private UUID payeeId;

    private long amountFen;

    private LocalDate approvedOn; // its month is the month that is paid for

    @Enumerated(EnumType.STRING)
    private PaymentRequestStatus status;

    private String problem; // the bank's code, or why it was rejected

    private String lastSequence; // of the answer that stands; null before the first

    private String requestedBy;

    private LocalDate requestedOn;

    private LocalDate answeredOn;

    private String divisionCode;

    private String siteDivision;

    protected PaymentRequest() {} // Hibernate

    /** @param grant approved already */
    PaymentRequest(UUID id, Grant grant, String by, LocalDate on) {
        this.id = id;
        this.grantId = grant.id();
        this.personId = grant.personId();
        this.divisionCode = grant.divisionCode();
        this.siteDivision = grant.business().siteDivision();
        this.payeeId = grant.payeeId();
        this.amountFen = grant.approval().amountFen();
        this.approvedOn = grant.approval().approvedOn();
        this.status = PaymentRequestStatus.REQUESTED;
        this.requestedBy = by;
        this.requestedOn = on;
    }

    PaymentRequested requested(Instant at) {
        return new PaymentRequested(
                new RequestState(
                        id,
                        PROGRAMME,
                        payeeId,
                        personId,
                        YearMonth.from(approvedOn),
                        Money.ofFen(amountFen),
                        "grant:" + grantId,
                        divisionCode),
                at);
    }

    /**
     * Takes an answer of subsidy-service, unless a newer one stands.
     *
     * @return whether it changed anything
     */
    boolean answer(Answer said) {
        if (lastSequence != null && lastSequence.compareTo(said.sequence()) >= 0) {
            return false;
        }
        lastSequence = said.sequence();
        if (status == said.status()) {
            return false;
        }
        status = status.moveTo(said.status());
        problem = said.problem();
        answeredOn = said.on();
        return true;
    }

    /**
     * What subsidy-service said.
     *
     * @param problem the bank's code or the reason; null where it was settled
     * @param sequence the event's, by which the newest of several answers is told
     * @param on the day in business time
     */
    public record Answer(PaymentRequestStatus status, String problem, String sequence, LocalDate on) {}

    UUID id() {
        return id;
    }

    UUID grantId() {
        return grantId;
    }

    UUID payeeId() {
        return payeeId;
    }

    Money amount() {
        return Money.ofFen(amountFen);
    }

    PaymentRequestStatus status() {
        return status;
    }

    String problem() {
        return problem;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    @Override
    public String toString() {
        return "PaymentRequest " + id;
    }
}
