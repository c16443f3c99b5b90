// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.zhucan.platform.security.Scopes;
import org.zhucan.subsidy.programme.Facts;
import org.zhucan.subsidy.programme.OpenedBy;
import org.zhucan.subsidy.programme.Programme;
import org.zhucan.subsidy.programme.RateSpan;
import org.zhucan.subsidy.programme.RuleColumns;
import org.zhucan.subsidy.programme.Verdict;

/** What a programme's rule said of one person on one day (认定), with everything it read. It is never changed. */
@Entity
@Immutable
@Table(name = "decision")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Decision {

    /** GRANTED proposes an entitlement; REFUSED names the conditions that are not met. */
    public enum Outcome {
        GRANTED,
        REFUSED
    }

    @Id
    private UUID id;

    private UUID personId;

    private String programme;

    private int programmeVersion;

    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private OpenedBy openedBy;

    private UUID causeId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Long amountFen; // null when refused

    private String document; // of the rate; null when refused

    @Convert(converter = RuleColumns.FactsRead.class)
    private List<Facts.FactRead> facts;

    @Convert(converter = RuleColumns.Outcomes.class)
    private List<Verdict.Outcome> conditions;

    private String divisionCode;

    private Instant recordedAt;

    protected Decision() {} // Hibernate

    Decision(UUID id, OpenCase opened, Programme programme, Facts facts, Verdict verdict, Instant recordedAt) {
        this.id = id;
        this.personId = opened.personId();
        this.programme = programme.code();
        this.programmeVersion = programme.version();
        this.legalBasis = programme.legalBasis();
        this.openedBy = opened.openedBy();
        this.causeId = opened.causeId();
        this.day = opened.day();
        this.outcome = verdict.granted() ? Outcome.GRANTED : Outcome.REFUSED;
        this.amountFen = verdict.firstRate().map(RateSpan::amountFen).orElse(null);
        this.document = verdict.firstRate().map(RateSpan::document).orElse(null);
        this.facts = facts.read();
        this.conditions = verdict.outcomes();
        this.divisionCode = opened.division();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String programme() {
        return programme;
    }

    int programmeVersion() {
        return programmeVersion;
    }

    String legalBasis() {
        return legalBasis;
    }

    OpenedBy openedBy() {
        return openedBy;
    }

    UUID causeId() {
        return causeId;
    }

    LocalDate day() {
        return day;
    }

    Outcome outcome() {
        return outcome;
    }

    Long amountFen() {
        return amountFen;
    }

    String document() {
        return document;
    }

    List<Facts.FactRead> facts() {
        return facts;
    }

    List<Verdict.Outcome> conditions() {
        return conditions;
    }

    String divisionCode() {
        return divisionCode;
    }
}
