// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.certificate;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;

/** Everything certificate-service tells the world of a person (人员). Neither name nor identity number, nor any contact. */
public sealed interface PersonEvent extends DomainEvent {

    PersonState person();

    @Override
    default String subject() {
        return person().id().toString();
    }

    @Override
    default String key() {
        return person().id().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", person().registeredDivision());
    }

    /**
     * The public state of a person.
     *
     * @param id id of the person
     * @param householdId the household (家庭) the person belongs to
     * @param birthDate date of birth (出生日期)
     * @param sex sex (性别)
     * @param registeredDivision 12-digit code of the registered residence (户籍地)
     * @param residenceDivision 12-digit code of where the person lives (居住地)
     * @param lifeStatus whether the person lives, as far as known
     * @param deathDate date of death, null unless DECEASED
     */
    record PersonState(
            UUID id,
            UUID householdId,
            LocalDate birthDate,
            Sex sex,
            String registeredDivision,
            String residenceDivision,
            LifeStatus lifeStatus,
            @JsonInclude(NON_NULL) LocalDate deathDate) {}

    /** A person was registered (登记). */
    record PersonRegistered(PersonState person, Instant occurredAt) implements PersonEvent {
        @Override
        public String type() {
            return "org.zhucan.person.registered.v1";
        }
    }

    /** What is known of a person changed (信息变更). */
    record PersonUpdated(PersonState person, Instant occurredAt) implements PersonEvent {
        @Override
        public String type() {
            return "org.zhucan.person.updated.v1";
        }
    }

    /** A person died (死亡); source is the list or office that said so. */
    record PersonDeceased(PersonState person, LocalDate deathDate, String source, Instant occurredAt)
            implements PersonEvent {
        @Override
        public String type() {
            return "org.zhucan.person.deceased.v1";
        }
    }
}
