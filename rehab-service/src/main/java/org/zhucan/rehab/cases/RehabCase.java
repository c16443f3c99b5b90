// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseApproved;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseCompleted;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseDropped;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCasePlaced;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseState;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Training;

/** The help for one child's training in one year (儿童康复救助个案), from the window to the end of the course. */
@Entity
@DynamicUpdate
@Table(name = "rehab_case")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.ORG, condition = "(:org = '*' or institution = :org)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class RehabCase implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    private int caseYear;

    @Enumerated(EnumType.STRING)
    private Training training;

    @Enumerated(EnumType.STRING)
    private Residence residence;

    @Embedded
    private Diagnosis diagnosis; // null without one

    @Enumerated(EnumType.STRING)
    private RehabCaseStatus status;

    private LocalDate openedOn;

    private LocalDate appliedOn;

    private Integer termsNumber; // the version of the terms that let it pass

    @Convert(converter = Check.Column.class)
    private List<Check> checks;

    private String opinion;

    private String reviewedBy;

    private String decidedBy;

    private LocalDate decidedOn;

    @Embedded
    private Placement placement; // null until placed

    private YearMonth lastMonth; // the latest month with attendance

    private LocalDate endedOn; // last day of the course

    private String reason; // why refused, dropped or withdrawn

    private String divisionCode;

    protected RehabCase() {} // Hibernate

    RehabCase(UUID id, Opening opening, LocalDate on) {
        this.id = id;
        this.personId = opening.personId();
        this.caseYear = on.getYear();
        this.training = opening.training();
        this.residence = opening.residence();
        this.diagnosis = opening.diagnosis();
        this.status = RehabCaseStatus.DRAFT;
        this.openedOn = on;
        this.divisionCode = opening.division();
    }

    /** What a case begins with. */
    record Opening(UUID personId, Training training, Residence residence, Diagnosis diagnosis, String division) {}

    /** Hands it in for the year of the day; the terms must let it pass. */
    void apply(Eligibility eligibility, LocalDate on) {
        eligibility.require();
        status = status.moveTo(RehabCaseStatus.APPLIED);
        appliedOn = on;
        caseYear = on.getYear();
        termsNumber = eligibility.terms().version();
        checks = eligibility.checks();
    }

    void withdraw(String why) {
        status = status.moveTo(RehabCaseStatus.WITHDRAWN);
        reason = why;
    }

    void accept() {
        status = status.moveTo(RehabCaseStatus.ACCEPTED);
    }

    void review(String opinion, String by) {
        status = status.moveTo(RehabCaseStatus.REVIEWED);
        this.opinion = opinion;
        this.reviewedBy = by;
    }

    RehabCaseApproved approve(String by, LocalDate on, Instant at) {
        status = status.moveTo(RehabCaseStatus.APPROVED);
        decidedBy = by;
        decidedOn = on;
        return new RehabCaseApproved(state(), at);
    }

    void refuse(String why, String by, LocalDate on) {
        status = status.moveTo(RehabCaseStatus.REFUSED);
        reason = why;
        decidedBy = by;
        decidedOn = on;
    }

    /** From the day of the approval on at the earliest, and within the year of the case. */
    RehabCasePlaced place(Placement chosen, Instant at) {
        var moved = status.moveTo(RehabCaseStatus.PLACED);
        if (chosen.from().isBefore(decidedOn)
                || chosen.to().isBefore(chosen.from())
                || chosen.to().getYear() != caseYear) {
            throw new PlacementOutside();
        }
        status = moved;
        placement = chosen;
        return new RehabCasePlaced(state(), at);
    }

    /** Attendance of the month was recorded; the first one begins the training. */
    public void attended(YearMonth month) {
        if (status == RehabCaseStatus.PLACED) {
            status = status.moveTo(RehabCaseStatus.TRAINING);
        }
        if (lastMonth == null || month.isAfter(lastMonth)) {
            lastMonth = month;
        }
    }

    RehabCaseCompleted complete(LocalDate on, LocalDate today, Instant at) {
        var moved = status.moveTo(RehabCaseStatus.COMPLETED);
        end(moved, on, today);
        return new RehabCaseCompleted(state(), at);
    }

    RehabCaseDropped drop(LocalDate on, String why, LocalDate today, Instant at) {
        var moved = status.moveTo(RehabCaseStatus.DROPPED);
        end(moved, on, today);
        reason = why;
        return new RehabCaseDropped(state(), why, at);
    }

    /** The child died: what was recorded of months after it stays to be looked at, and the course ends that day. */
    RehabCaseDropped endByDeath(LocalDate death, Instant at) {
        status = status.moveTo(RehabCaseStatus.DROPPED);
        endedOn = death.isBefore(placement.from()) ? placement.from() : death;
        reason = "DEATH";
        return new RehabCaseDropped(state(), reason, at);
    }

    private void end(RehabCaseStatus moved, LocalDate on, LocalDate today) {
        if (on.isAfter(today) || on.isBefore(placement.from()) || on.isAfter(placement.to())) {
            throw new EndOutside();
        }
        if (lastMonth != null && lastMonth.isAfter(YearMonth.from(on))) {
            throw new AttendedLater(lastMonth);
        }
        status = moved;
        endedOn = on;
    }

    /** Whether the child is, or was, in training on the day. */
    public boolean coversDay(LocalDate day) {
        return placement != null
                && !day.isBefore(placement.from())
                && !day.isAfter(endedOn == null ? placement.to() : endedOn);
    }

    private RehabCaseState state() {
        return new RehabCaseState(
                id,
                personId,
                caseYear,
                training.name(),
                status.name(),
                placement == null ? null : placement.institutionId(),
                placement == null ? null : placement.from(),
                placement == null ? null : placement.to(),
                endedOn,
                divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    public UUID personId() {
        return personId;
    }

    int caseYear() {
        return caseYear;
    }

    public Training training() {
        return training;
    }

    Residence residence() {
        return residence;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    RehabCaseStatus status() {
        return status;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    Integer termsNumber() {
        return termsNumber;
    }

    List<Check> checks() {
        return checks;
    }

    String opinion() {
        return opinion;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    /** Null until placed. */
    public Placement placement() {
        return placement;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String reason() {
        return reason;
    }

    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "RehabCase " + id;
    }

    static final class PlacementOutside extends Refusal {
        PlacementOutside() {
            super(
                    Kind.REFUSED,
                    "placement-outside-year",
                    "A placement lies within the year of the case, from its approval on");
        }
    }

    static final class EndOutside extends Refusal {
        EndOutside() {
            super(
                    Kind.REFUSED,
                    "end-outside-placement",
                    "A course ends on a day of its placement that has come already");
        }
    }

    static final class AttendedLater extends Refusal {
        AttendedLater(YearMonth month) {
            super(Kind.CONFLICT, "attended-later", "Attendance was recorded up to " + month);
        }
    }
}
