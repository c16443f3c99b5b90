// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.rehab.cases.RehabCase;
import org.zhucan.rehab.terms.Training;

/**
 * How many days a child attended in one month (训练记录): recorded by the institution, confirmed by the guardian, and then
 * taken into one settlement.
 */
@Entity
@DynamicUpdate
@Table(name = "attendance")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.ORG, condition = "(:org = '*' or institution = :org)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Attendance implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID caseId;

    private UUID personId;

    private String institution;

    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private Training training;

    private int days;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private String recordedBy;

    private LocalDate recordedOn;

    private String confirmedBy; // null unless CONFIRMED

    private LocalDate confirmedOn;

    private String reason; // why disputed, or opened again

    private UUID settlementId; // null until taken into a settlement

    private String divisionCode;

    protected Attendance() {} // Hibernate

    Attendance(UUID id, RehabCase of, YearMonth month, int days, String by, LocalDate on) {
        this.id = id;
        this.caseId = of.id();
        this.personId = of.personId();
        this.institution = of.placement().institution();
        this.month = month;
        this.training = of.training();
        this.days = days;
        this.status = AttendanceStatus.RECORDED;
        this.recordedBy = by;
        this.recordedOn = on;
        this.divisionCode = of.divisionCode();
    }

    /** Another number of days, before the guardian has confirmed the first. */
    void correct(int days, String by, LocalDate on) {
        status = status.move(
                EnumSet.of(AttendanceStatus.RECORDED, AttendanceStatus.DISPUTED), AttendanceStatus.RECORDED);
        this.days = days;
        this.recordedBy = by;
        this.recordedOn = on;
        this.reason = null;
    }

    /** @param seen the days that the guardian confirms; any other number than the recorded one is refused */
    void confirm(int seen, String by, LocalDate on) {
        var moved = status.move(EnumSet.of(AttendanceStatus.RECORDED), AttendanceStatus.CONFIRMED);
        if (seen != days) {
            throw new DaysDiffer();
        }
        status = moved;
        confirmedBy = by;
        confirmedOn = on;
    }

    void dispute(String why) {
        status = status.move(EnumSet.of(AttendanceStatus.RECORDED), AttendanceStatus.DISPUTED);
        reason = why;
    }

    /** Takes the confirmation back, while no settlement has taken it in. */
    void reopen(String why) {
        if (settlementId != null) {
            throw new Settled();
        }
        status = status.move(EnumSet.of(AttendanceStatus.CONFIRMED), AttendanceStatus.RECORDED);
        reason = why;
        confirmedBy = null;
        confirmedOn = null;
    }

    /** Takes it into a settlement; the repository gives out only what is confirmed and in none. */
    public void settleIn(UUID settlement) {
        settlementId = settlement;
    }

    /** The settlement was given up; the days are free for another. */
    public void release() {
        settlementId = null;
    }

    /** Whether the guardian has confirmed just this number of days. */
    boolean confirmedAs(int seen) {
        return status == AttendanceStatus.CONFIRMED && days == seen;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID personId() {
        return personId;
    }

    String institution() {
        return institution;
    }

    public YearMonth month() {
        return month;
    }

    public Training training() {
        return training;
    }

    public int days() {
        return days;
    }

    AttendanceStatus status() {
        return status;
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    String reason() {
        return reason;
    }

    UUID settlementId() {
        return settlementId;
    }

    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "Attendance " + id;
    }

    static final class DaysDiffer extends Refusal {
        DaysDiffer() {
            super(Kind.CONFLICT, "days-differ", "The institution has recorded another number of days");
        }
    }

    static final class Settled extends Refusal {
        Settled() {
            super(Kind.CONFLICT, "attendance-settled", "A settlement has taken it in");
        }
    }
}
