// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.certificate;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** A dated fact of one person (身份事实), from a list that another office keeps. The fact is its own aggregate, the person is the key. */
public sealed interface PersonFactEvent extends DomainEvent {

    FactState fact();

    @Override
    default String subject() {
        return fact().id().toString();
    }

    @Override
    default String key() {
        return fact().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", fact().division());
    }

    /**
     * One fact of one person.
     *
     * @param id id of the fact
     * @param personId the person it is about
     * @param kind such as LOW_INCOME (低保) or DESTITUTE (特困)
     * @param source the list it came from
     * @param from first day in force
     * @param to last day in force, null while open
     * @param division the office responsible (12 digits)
     */
    record FactState(
            UUID id,
            UUID personId,
            String kind,
            String source,
            LocalDate from,
            @JsonInclude(NON_NULL) LocalDate to,
            String division) {}

    /** A fact was recorded (列入). */
    record PersonFactRecorded(FactState fact, Instant occurredAt) implements PersonFactEvent {
        @Override
        public String type() {
            return "org.zhucan.person.fact-recorded.v1";
        }
    }

    /** A fact was ended (退出). */
    record PersonFactEnded(FactState fact, Instant occurredAt) implements PersonFactEvent {
        @Override
        public String type() {
            return "org.zhucan.person.fact-ended.v1";
        }
    }
}
