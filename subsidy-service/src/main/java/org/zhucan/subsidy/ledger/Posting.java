// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

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
import org.zhucan.platform.security.Scopes;

/** One movement of money (记账): amount from one account to another. Written by {@link Ledger}, never changed. */
@Entity
@Immutable
@Table(name = "posting")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Posting {

    @Id
    private UUID id;

    private String fund;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    private String debitAccount;

    private String creditAccount;

    private long amountFen;

    private UUID appropriationId; // null unless APPROPRIATION

    private UUID runId; // null for APPROPRIATION and for the COMMITMENT of a request

    private UUID requestId; // null unless the COMMITMENT of a request

    private UUID lineId; // null unless SETTLEMENT or RETURN

    private YearMonth entitlementMonth; // null unless SETTLEMENT or RETURN

    private LocalDate onDate;

    private String divisionCode;

    protected Posting() {} // Hibernate

    UUID id() {
        return id;
    }

    PostingView view() {
        return new PostingView(
                id,
                kind,
                debitAccount,
                creditAccount,
                org.zhucan.contracts.vocabulary.Money.ofFen(amountFen),
                appropriationId,
                runId,
                requestId,
                lineId,
                entitlementMonth,
                onDate);
    }
}
