// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.rehab.institution.Institution;
import org.zhucan.rehab.terms.Terms;

/**
 * What an institution claims for a month (结算单): all that is confirmed up to it and not yet settled. The amount is
 * computed from the lines and never typed; a month confirmed late comes with the next settlement.
 */
@Entity
@DynamicUpdate
@Table(name = "settlement")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.ORG, condition = "(:org = '*' or institution = :org)")
public class Settlement implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID institutionId;

    private String institution;

    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private SettlementStatus status;

    private int lineCount;

    private long totalFen;

    private String submittedBy;

    private LocalDate submittedOn;

    private String opinion;

    private String reviewedBy;

    private String approvedBy;

    private LocalDate approvedOn;

    private String reason; // why sent back or rejected

    private UUID payeeId; // who is paid, from the approval on

    private UUID requestId; // of the present attempt to have it paid

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "settlement_request", joinColumns = @JoinColumn(name = "settlement_id"))
    @Column(name = "request_id")
    private Set<UUID> requests = new HashSet<>(); // of all attempts: the first may be paid after all

    private int attempts;

    private String paymentProblem; // why the last attempt failed

    private LocalDate paidOn;

    private String divisionCode;

    protected Settlement() {} // Hibernate

    Settlement(UUID id, Institution of, YearMonth month, String by, LocalDate on) {
        this.id = id;
        this.institutionId = of.id();
        this.institution = of.code();
        this.month = month;
        this.status = SettlementStatus.SUBMITTED;
        this.submittedBy = by;
        this.submittedOn = on;
        this.divisionCode = of.division();
    }

    /** Takes the sums from the lines. Refuses a settlement of nothing, and one whose children are all at their cap. */
    void charge(List<SettlementLine> lines) {
        if (lines.isEmpty()) {
            throw new Empty();
        }
        var total = lines.stream().mapToLong(SettlementLine::amountFen).reduce(0, Math::addExact);
        if (total == 0) {
            throw new OverCap();
        }
        lineCount = lines.size();
        totalFen = total;
    }

    void review(String opinion, String by) {
        status = status.move(SettlementStatus.SUBMITTED, SettlementStatus.REVIEWED);
        this.opinion = opinion;
        this.reviewedBy = by;
    }

    /** From the reviewer's desk or the approver's; the lines are given up. */
    void sendBack(String why) {
        var from = status == SettlementStatus.REVIEWED ? SettlementStatus.REVIEWED : SettlementStatus.SUBMITTED;
        status = status.move(from, SettlementStatus.SENT_BACK);
        reason = why;
        opinion = null;
        reviewedBy = null;
        lineCount = 0;
        totalFen = 0;
    }

    void resubmit(String by, LocalDate on) {
        status = status.move(SettlementStatus.SENT_BACK, SettlementStatus.SUBMITTED);
        submittedBy = by;
        submittedOn = on;
        reason = null;
    }

    void reject(String why) {
        status = status.move(SettlementStatus.REVIEWED, SettlementStatus.REJECTED);
        reason = why;
    }

    PaymentRequested approve(UUID payee, UUID request, String by, LocalDate on, Instant at) {
        status = status.move(SettlementStatus.REVIEWED, SettlementStatus.APPROVED);
        return ask(payee, request, by, on, at);
    }

    /** Asks once more, under a fresh request, after a payment was returned or rejected. */
    PaymentRequested askAgain(UUID payee, UUID request, String by, LocalDate on, Instant at) {
        status = status.move(SettlementStatus.REOPENED, SettlementStatus.APPROVED);
        return ask(payee, request, by, on, at);
    }

    private PaymentRequested ask(UUID payee, UUID request, String by, LocalDate on, Instant at) {
        if (payee == null) {
            throw new NoPayee(institution);
        }
        payeeId = payee;
        requestId = request;
        requests.add(request);
        attempts++;
        approvedBy = by;
        approvedOn = on;
        return new PaymentRequested(
                new RequestState(
                        request,
                        Terms.PROGRAMME,
                        payee,
                        null,
                        month,
                        Money.ofFen(totalFen),
                        "settlement:" + id,
                        divisionCode),
                at);
    }

    /** The bank has paid it. */
    void paid(LocalDate on) {
        status = status.move(
                status == SettlementStatus.REOPENED ? SettlementStatus.REOPENED : SettlementStatus.APPROVED,
                SettlementStatus.PAID);
        paidOn = on;
        paymentProblem = null;
    }

    /** It was returned by the bank or rejected by subsidy-service; whether a later attempt is made is for people to say. */
    void reopen(String problem) {
        status = status.move(SettlementStatus.APPROVED, SettlementStatus.REOPENED);
        paymentProblem = problem;
    }

    /** Whether word of the payment can still change it. */
    boolean awaitsPayment() {
        return status == SettlementStatus.APPROVED || status == SettlementStatus.REOPENED;
    }

    /** Whether word of this attempt, and not of an earlier one, is what it waits for. */
    boolean awaits(UUID request) {
        return status == SettlementStatus.APPROVED && request.equals(requestId);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID institutionId() {
        return institutionId;
    }

    String institution() {
        return institution;
    }

    YearMonth month() {
        return month;
    }

    SettlementStatus status() {
        return status;
    }

    int lineCount() {
        return lineCount;
    }

    long totalFen() {
        return totalFen;
    }

    String submittedBy() {
        return submittedBy;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    String opinion() {
        return opinion;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    LocalDate approvedOn() {
        return approvedOn;
    }

    String reason() {
        return reason;
    }

    UUID payeeId() {
        return payeeId;
    }

    UUID requestId() {
        return requestId;
    }

    int attempts() {
        return attempts;
    }

    String paymentProblem() {
        return paymentProblem;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String divisionCode() {
        return divisionCode;
    }

    static final class Empty extends Refusal {
        Empty() {
            super(Kind.REFUSED, "settlement-empty", "No confirmed attendance up to the month is unsettled");
        }
    }

    static final class OverCap extends Refusal {
        OverCap() {
            super(Kind.REFUSED, "settlement-over-cap", "Every child in it has used up the cap of the year");
        }
    }

    static final class NoPayee extends Refusal {
        NoPayee(String institution) {
            super(Kind.CONFLICT, "payee-missing", "Institution " + institution + " has no payee set");
        }
    }
}
