// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A decision with its trace, as the API shows it. */
record DecisionView(UUID id, DecisionStep step, LocalDate decidedOn, List<ConditionView> conditions) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.step(),
                decision.decidedOn(),
                decision.outcomes().stream().map(ConditionView::of).toList());
    }

    /**
     * One condition with its answer.
     *
     * @param found the fact that answered it
     */
    record ConditionView(Condition condition, String zh, String en, boolean met, String found) {

        static ConditionView of(Outcome outcome) {
            var condition = outcome.condition();
            return new ConditionView(condition, condition.zh(), condition.en(), outcome.met(), outcome.found());
        }
    }
}
