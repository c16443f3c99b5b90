// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.security.Scopes;

/** What the conditions said of one grant on one day (认定结论), each with the fact that answered it. Never changed. */
@Entity
@Table(name = "decision")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or site_division like :scope)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
class Decision {

    @Id
    private UUID id;

    private UUID grantId;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private DecisionStep step;

    private LocalDate decidedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "decision_outcome", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "place")
    private List<Outcome> outcomes;

    private String divisionCode;

    private String siteDivision;

    protected Decision() {} // Hibernate

    Decision(UUID id, Grant grant, DecisionStep step, LocalDate decidedOn, List<Outcome> outcomes) {
        this.id = id;
        this.grantId = grant.id();
        this.personId = grant.personId();
        this.divisionCode = grant.divisionCode();
        this.siteDivision = grant.business().siteDivision();
        this.step = step;
        this.decidedOn = decidedOn;
        this.outcomes = List.copyOf(outcomes);
    }

    UUID id() {
        return id;
    }

    DecisionStep step() {
        return step;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
