// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import jakarta.persistence.CollectionTable;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementChanged;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementEnded;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementGranted;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementProposed;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementRefused;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementState;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.subsidy.programme.RateSpan;
import org.zhucan.subsidy.programme.Rhythm;

/** What one person is owed by one programme (享受资格). The amount of each month was resolved when the rule decided. */
@Entity
@Table(name = "entitlement")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Entitlement implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    private String programme;

    private boolean onceOnly;

    private UUID decisionId;

    private YearMonth startMonth;

    private YearMonth endMonth; // last month owed; null while it lasts

    @Enumerated(EnumType.STRING)
    private EntitlementStatus status;

    private YearMonth lastPaidMonth; // before this service kept the books; null where it paid from the start

    private long amountFen; // of the first month

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "entitlement_rate", joinColumns = @JoinColumn(name = "entitlement_id"))
    private List<RateSpan> rates;

    private String divisionCode;

    private String opinion;

    private String reviewedBy;

    private LocalDate reviewedOn;

    private String decidedBy;

    private LocalDate decidedOn;

    private String reason; // why refused or ended

    protected Entitlement() {} // Hibernate

    Entitlement(UUID id, OpenCase opened, String programme, Rhythm rhythm, UUID decisionId, List<RateSpan> rates) {
        this.id = id;
        this.personId = opened.personId();
        this.programme = programme;
        this.onceOnly = rhythm == Rhythm.ONCE;
        this.decisionId = decisionId;
        this.startMonth = YearMonth.from(opened.owedFrom());
        this.status = EntitlementStatus.PROPOSED;
        this.amountFen = rates.get(0).amountFen();
        this.rates = new ArrayList<>(rates);
        this.divisionCode = opened.division();
    }

    EntitlementProposed proposed(Instant at) {
        return new EntitlementProposed(state(), at);
    }

    void review(String opinion, String by, LocalDate on) {
        status = status.moveTo(EntitlementStatus.REVIEWED);
        this.opinion = opinion;
        this.reviewedBy = by;
        this.reviewedOn = on;
    }

    EntitlementGranted grant(String by, LocalDate on, Instant at) {
        if (endMonth != null && endMonth.isBefore(startMonth)) {
            throw new Over();
        }
        status = status.moveTo(EntitlementStatus.GRANTED);
        decidedBy = by;
        decidedOn = on;
        return new EntitlementGranted(state(), at);
    }

    EntitlementRefused refuse(String why, String by, LocalDate on, Instant at) {
        status = status.moveTo(EntitlementStatus.REFUSED);
        reason = why;
        decidedBy = by;
        decidedOn = on;
        return new EntitlementRefused(state(), why, at);
    }

    /**
     * The grade changed in the month before: from {@code from} on each month is worth what {@code later} says, and every
     * month before stays as it was.
     */
    EntitlementChanged regrade(YearMonth from, List<RateSpan> later, Instant at) {
        var spans = rates.stream()
                .flatMap(span -> span.upTo(from.minusMonths(1)).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        spans.addAll(later);
        if (spans.get(0).equals(later.get(0))) {
            amountFen = later.get(0).amountFen();
        }
        rates = spans;
        return new EntitlementChanged(state(), from, "REGRADED", at);
    }

    /** Nothing is owed after {@code lastMonth}; what is owed up to it stays owed. An earlier end is never moved back. */
    Optional<EntitlementEnded> endAfter(YearMonth lastMonth, String why, Instant at) {
        if (endMonth != null && !lastMonth.isBefore(endMonth)) {
            return Optional.empty();
        }
        endMonth = lastMonth;
        reason = why;
        if (!status.next().contains(EntitlementStatus.ENDED)) {
            return Optional.empty(); // not granted yet, or ended before: only the month counts
        }
        status = status.moveTo(EntitlementStatus.ENDED);
        return Optional.of(new EntitlementEnded(state(), why, at));
    }

    /** Whether both owe a month of one programme, once each is granted. */
    boolean overlaps(Entitlement other) {
        return status.decidedToPay()
                && programme.equals(other.programme)
                && (endMonth == null || !endMonth.isBefore(other.startMonth))
                && (other.endMonth == null || !other.endMonth.isBefore(startMonth));
    }

    private EntitlementState state() {
        return new EntitlementState(id, personId, programme, status.name(), startMonth, endMonth, divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    String programme() {
        return programme;
    }

    UUID decisionId() {
        return decisionId;
    }

    YearMonth startMonth() {
        return startMonth;
    }

    YearMonth endMonth() {
        return endMonth;
    }

    YearMonth lastPaidMonth() {
        return lastPaidMonth;
    }

    EntitlementStatus status() {
        return status;
    }

    long amountFen() {
        return amountFen;
    }

    List<RateSpan> rates() {
        return rates.stream().sorted(Comparator.comparing(RateSpan::from)).toList();
    }

    String divisionCode() {
        return divisionCode;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    String opinion() {
        return opinion;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String reason() {
        return reason;
    }

    static final class Over extends Refusal {
        Over() {
            super(Kind.CONFLICT, "entitlement-over", "It would begin after it has ended; nothing would be owed");
        }
    }
}
