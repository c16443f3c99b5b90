// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/** Money given to a fund by a document (拨款). */
@Entity
@Table(name = "appropriation")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Appropriation implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private String fund;

    private long amountFen;

    private String document;

    private LocalDate onDate;

    @Enumerated(EnumType.STRING)
    private AppropriationStatus status;

    private String preparedBy;

    private String approvedBy; // null until approved

    private String divisionCode;

    protected Appropriation() {} // Hibernate

    Appropriation(UUID id, Fund fund, long amountFen, String document, LocalDate onDate, String preparedBy) {
        this.id = id;
        this.fund = fund.code();
        this.amountFen = amountFen;
        this.document = document;
        this.onDate = onDate;
        this.status = AppropriationStatus.PENDING;
        this.preparedBy = preparedBy;
        this.divisionCode = fund.divisionCode();
    }

    void approve(String by) {
        status = status.moveTo(AppropriationStatus.APPROVED);
        approvedBy = by;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    String fund() {
        return fund;
    }

    long amountFen() {
        return amountFen;
    }

    String document() {
        return document;
    }

    LocalDate onDate() {
        return onDate;
    }

    AppropriationStatus status() {
        return status;
    }

    String preparedBy() {
        return preparedBy;
    }

    String divisionCode() {
        return divisionCode;
    }
}
