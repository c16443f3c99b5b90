// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/**
 * One row of the rate table (补贴标准): what a start-up grant is worth that is approved between two days. Grants keep the amount and
 * the paper of the rate they were approved by, so that a new table changes none of them.
 */
@Entity
@Table(name = "grant_rate")
public class Rate {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private BusinessKind kind; // null: every kind without a row of its own

    private long amountFen;

    private LocalDate validFrom;

    private LocalDate validTo; // last day, null while it lasts

    private String document;

    protected Rate() {} // Hibernate

    Rate(UUID id, BusinessKind kind, Money amount, LocalDate validFrom, LocalDate validTo, String document) {
        this.id = id;
        this.kind = kind;
        this.amountFen = amount.fen();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.document = document;
    }

    BusinessKind kind() {
        return kind;
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** The paper that sets the rate. */
    public String document() {
        return document;
    }
}
