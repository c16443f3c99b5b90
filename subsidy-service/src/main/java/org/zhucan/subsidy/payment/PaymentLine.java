// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentState;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.security.Scopes;

/**
 * The unit of payment (发放明细): one person, one programme, one month. Written and moved by set-based statements only,
 * see {@link RunLines}.
 */
@Entity
@Immutable
@Table(name = "payment_line")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class PaymentLine {

    /** What a line is for. */
    public enum Kind {
        /** The month itself. */
        REGULAR,
        /** What a month was worth more than was paid. */
        DIFFERENCE,
        /** What another service asked to be paid. */
        REQUESTED
    }

    @Id
    private UUID id;

    private UUID runId;

    private UUID transferId;

    private UUID entitlementId;

    private UUID personId; // null where an institution is paid for many

    private UUID payeeId;

    private String programme;

    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID requestId; // null unless REQUESTED

    private long amountFen;

    @Enumerated(EnumType.STRING)
    private PaymentLineStatus status;

    private UUID replaces; // the returned line that this one pays again

    private LocalDate settledOn; // null unless SETTLED

    private String divisionCode;

    protected PaymentLine() {} // Hibernate

    UUID id() {
        return id;
    }

    UUID transferId() {
        return transferId;
    }

    PaymentLineStatus status() {
        return status;
    }

    PaymentState state() {
        return new PaymentState(
                id,
                runId,
                personId,
                payeeId,
                programme,
                month,
                Money.ofFen(amountFen),
                status.name(),
                divisionCode,
                requestId);
    }

    LineView view() {
        return new LineView(
                id,
                transferId,
                entitlementId,
                personId,
                month,
                kind,
                requestId,
                Money.ofFen(amountFen),
                status,
                replaces,
                settledOn,
                divisionCode);
    }

    /** A line as the API shows it. */
    record LineView(
            UUID id,
            UUID transferId,
            UUID entitlementId,
            UUID personId,
            YearMonth month,
            Kind kind,
            UUID requestId,
            Money amount,
            PaymentLineStatus status,
            UUID replaces,
            LocalDate settledOn,
            String divisionCode) {}
}
