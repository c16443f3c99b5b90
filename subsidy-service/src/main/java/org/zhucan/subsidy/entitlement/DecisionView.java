// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.subsidy.programme.Facts;
import org.zhucan.subsidy.programme.OpenedBy;
import org.zhucan.subsidy.programme.Verdict;

/** A decision with its legal trace: why, by which paper, from which facts. */
record DecisionView(
        UUID id,
        UUID personId,
        String programme,
        int programmeVersion,
        String legalBasis,
        OpenedBy openedBy,
        UUID causeId,
        LocalDate day,
        Decision.Outcome outcome,
        Money amount,
        String document,
        List<Verdict.Outcome> conditions,
        List<Facts.FactRead> facts,
        String divisionCode) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.personId(),
                decision.programme(),
                decision.programmeVersion(),
                decision.legalBasis(),
                decision.openedBy(),
                decision.causeId(),
                decision.day(),
                decision.outcome(),
                decision.amountFen() == null ? null : Money.ofFen(decision.amountFen()),
                decision.document(),
                decision.conditions(),
                decision.facts(),
                decision.divisionCode());
    }
}
