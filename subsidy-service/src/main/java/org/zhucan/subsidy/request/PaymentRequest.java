// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.contracts.subsidy.PaymentRejected.Reason;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.security.Scopes;
import org.zhucan.subsidy.ledger.Ledger.Sum;

/**
 * What another service decided and asks to be paid (请款), known for ever by the id that service gave it. Its life in
 * runs is moved by set-based statements, with the lines.
 */
@Entity
@Table(name = "payment_request")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class PaymentRequest {

    @Id
    private UUID id;

    private String programme;

    private String fund; // null where rejected

    private UUID payeeId;

    private UUID personId; // null where an institution is paid for many

    private YearMonth period;

    private long amountFen;

    private String basis;

    private String source; // the service that asks

    @Enumerated(EnumType.STRING)
    private PaymentRequestStatus status;

    @Enumerated(EnumType.STRING)
    private Reason reason; // null unless rejected

    private String divisionCode;

    private LocalDate receivedOn;

    protected PaymentRequest() {} // Hibernate

    /** @throws IllegalArgumentException if the amount is not above zero, which no service may ask for */
    PaymentRequest(RequestState asked, String source, LocalDate on) {
        if (!asked.amount().positive()) {
            throw new IllegalArgumentException("Request " + asked.requestId() + " asks for nothing");
        }
        this.id = asked.requestId();
        this.programme = asked.programme();
        this.payeeId = asked.payeeId();
        this.personId = asked.personId();
        this.period = asked.period();
        this.amountFen = asked.amount().fen();
        this.basis = asked.basis();
        this.source = source;
        this.status = PaymentRequestStatus.RECEIVED;
        this.divisionCode = asked.division();
        this.receivedOn = on;
    }

    /** Whether it is the same request that came again. */
    boolean says(RequestState asked) {
        return asked.equals(new RequestState(
                id, programme, payeeId, personId, period, Money.ofFen(amountFen), basis, divisionCode));
    }

    void accept(String fund) {
        status = status.moveTo(PaymentRequestStatus.ACCEPTED);
        this.fund = fund;
    }

    PaymentRejected reject(Reason why, Instant at) {
        status = status.moveTo(PaymentRequestStatus.REJECTED);
        reason = why;
        return new PaymentRejected(id, programme, personId, divisionCode, why, at);
    }

    /** Its service asked anew for the same basis and month. */
    void replace() {
        status = status.moveTo(PaymentRequestStatus.REPLACED);
    }

    Sum sum(String fund) {
        return new Sum(fund, amountFen, divisionCode);
    }

    UUID id() {
        return id;
    }

    String programme() {
        return programme;
    }

    UUID payeeId() {
        return payeeId;
    }

    UUID personId() {
        return personId;
    }

    YearMonth period() {
        return period;
    }

    String basis() {
        return basis;
    }

    PaymentRequestStatus status() {
        return status;
    }

    String divisionCode() {
        return divisionCode;
    }

    RequestView view() {
        return new RequestView(
                id,
                programme,
                payeeId,
                personId,
                period,
                Money.ofFen(amountFen),
                basis,
                source,
                status,
                reason,
                receivedOn,
                divisionCode);
    }

    /**
     * A request as the API shows it.
     *
     * @param personId absent where an institution is paid for many
     * @param reason why it was rejected, else absent
     */
    record RequestView(
            UUID id,
            String programme,
            UUID payeeId,
            UUID personId,
            YearMonth period,
            Money amount,
            String basis,
            String source,
            PaymentRequestStatus status,
            Reason reason,
            LocalDate receivedOn,
            String divisionCode) {}
}
