// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The three drawers of a case: those that wait for their person, what was decided, and what is owed. */
@ApplicationScoped
class Casebook {

    private final WaitingCases waiting;
    private final Decisions decisions;
    private final Entitlements entitlements;

    Casebook(WaitingCases waiting, Decisions decisions, Entitlements entitlements) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.entitlements = entitlements;
    }

    void wait(OpenCase opened) {
        if (waiting.findById(opened.causeId()) == null) {
            waiting.persist(new WaitingCase(opened));
        }
    }

    List<OpenCase> takeWaiting(UUID person) {
        var cases = waiting.of(person);
        cases.forEach(waiting::delete);
        return cases.stream().map(WaitingCase::opened).toList();
    }

    List<UUID> awaitedAmong(Collection<UUID> persons) {
        return waiting.personsAmong(persons);
    }

    Decisions decisions() {
        return decisions;
    }

    Entitlements entitlements() {
        return entitlements;
    }
}
