// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.employment.person.KnownPerson;
import org.zhucan.employment.person.KnownPersons;
import org.zhucan.employment.rate.Rate;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.parameters.ParameterDefault;
import org.zhucan.platform.parameters.Parameters;
import org.zhucan.platform.problem.Refusal;

/** Asks the conditions with the facts and settings of a day, keeps the decision, and refuses what does not meet them. */
@ApplicationScoped
public class Eligibility {

    static final String FROM_AGE = "grant.working-age.from";
    static final String TO_AGE_MALE = "grant.working-age.to-male";
    static final String TO_AGE_FEMALE = "grant.working-age.to-female";
    static final String OPENED_WITHIN = "grant.opened-within-months";

    private final KnownPersons persons;
    private final Parameters parameters;
    private final Decisions decisions;

    Eligibility(KnownPersons persons, Parameters parameters, Decisions decisions) {
        this.persons = persons;
        this.parameters = parameters;
        this.decisions = decisions;
    }

    @Produces
    @Singleton
    static ParameterDefault sixteen() {
        return new ParameterDefault(FROM_AGE, "16", "劳动法, art. 15: nobody below sixteen is employed");
    }

    @Produces
    @Singleton
    static ParameterDefault fiftyNine() {
        return new ParameterDefault(TO_AGE_MALE, "59", "the year before a man's retirement at sixty");
    }

    @Produces
    @Singleton
    static ParameterDefault fiftyFour() {
        return new ParameterDefault(TO_AGE_FEMALE, "54", "the year before a woman's retirement at fifty-five");
    }

    @Produces
    @Singleton
    static ParameterDefault twelveMonths() {
        return new ParameterDefault(OPENED_WITHIN, "12", "no national rule; a county may set its own");
    }

    KnownPerson require(UUID person) {
        return persons.find(person).orElseThrow(() -> new PersonUnknown(person));
    }

    /** @throws ConditionsUnmet naming each that fails */
    void atApplication(Grant grant, DecisionStep step) {
        var day = grant.appliedOn();
        keep(grant, step, day, GrantRules.atApplication(require(grant.personId()), grant.business(), limits(day), day));
    }

    /** @throws ConditionsUnmet naming each that fails */
    public void atApproval(Grant grant, Optional<Rate> rate, LocalDate day) {
        keep(grant, DecisionStep.APPROVAL, day, asked(grant, rate, day));
    }

    /** Keeps what the conditions say on the day of a refusal, met or not; the approver's reason stands on the grant. */
    public void atRefusal(Grant grant, Optional<Rate> rate, LocalDate day) {
        decisions.persist(new Decision(Ids.next(), grant, DecisionStep.REFUSAL, day, asked(grant, rate, day)));
    }

    private List<Outcome> asked(Grant grant, Optional<Rate> rate, LocalDate day) {
        return GrantRules.atApproval(require(grant.personId()), grant.siteCheck(), rate, day);
    }

    private void keep(Grant grant, DecisionStep step, LocalDate day, List<Outcome> outcomes) {
        var unmet = outcomes.stream()
                .filter(outcome -> !outcome.met())
                .map(Outcome::condition)
                .toList();
        if (!unmet.isEmpty()) {
            throw new ConditionsUnmet(unmet);
        }
        decisions.persist(new Decision(Ids.next(), grant, step, day, outcomes));
    }

    private Limits limits(LocalDate day) {
        return new Limits(
                parameters.integer(FROM_AGE, day),
                parameters.integer(TO_AGE_MALE, day),
                parameters.integer(TO_AGE_FEMALE, day),
                parameters.integer(OPENED_WITHIN, day));
    }

    /** certificate-service has told this service of no such person. */
    public static final class PersonUnknown extends Refusal {
        PersonUnknown(UUID id) {
            super(Kind.REFUSED, "person-unknown", "This service knows no person " + id);
        }
    }

    /** The errors name each condition that is not met, with the field that does not meet it. */
    public static final class ConditionsUnmet extends Refusal {
        ConditionsUnmet(List<Condition> unmet) {
            super(
                    Kind.REFUSED,
                    "grant-conditions-unmet",
                    "Not met: " + unmet,
                    unmet.stream().map(Condition::unmet).toList());
        }
    }
}
