// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;
import org.zhucan.rehab.attendance.Attendance;
import org.zhucan.rehab.terms.Training;

/** One child's month in a settlement (结算明细): days × rate, cut where the child's yearly cap is reached. */
@Entity
@Table(name = "settlement_line")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class SettlementLine {

    @Id
    private UUID id;

    private UUID settlementId;

    private UUID attendanceId;

    private UUID caseId;

    private UUID personId;

    private YearMonth month;

    @Enumerated(EnumType.STRING)
    private Training training;

    private int days;

    private int termsNumber; // the version of the terms whose rate and cap were used

    private long perDayFen;

    private long fullFen; // days × rate

    private long amountFen; // what is left of it under the cap

    private String divisionCode;

    protected SettlementLine() {} // Hibernate

    SettlementLine(UUID id, UUID settlementId, Attendance attendance, Worth worth) {
        this.id = id;
        this.settlementId = settlementId;
        this.attendanceId = attendance.id();
        this.caseId = attendance.caseId();
        this.personId = attendance.personId();
        this.month = attendance.month();
        this.training = attendance.training();
        this.days = attendance.days();
        this.termsNumber = worth.termsNumber();
        this.perDayFen = worth.perDayFen();
        this.fullFen = worth.fullFen();
        this.amountFen = worth.amountFen();
        this.divisionCode = attendance.divisionCode();
    }

    /** What the days are worth under which terms. */
    record Worth(int termsNumber, long perDayFen, long fullFen, long amountFen) {}

    UUID id() {
        return id;
    }

    UUID attendanceId() {
        return attendanceId;
    }

    UUID caseId() {
        return caseId;
    }

    UUID personId() {
        return personId;
    }

    YearMonth month() {
        return month;
    }

    Training training() {
        return training;
    }

    int days() {
        return days;
    }

    int termsNumber() {
        return termsNumber;
    }

    long perDayFen() {
        return perDayFen;
    }

    long fullFen() {
        return fullFen;
    }

    long amountFen() {
        return amountFen;
    }

    String divisionCode() {
        return divisionCode;
    }
}
