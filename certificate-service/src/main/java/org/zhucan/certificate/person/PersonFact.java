// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactEnded;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactRecorded;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * Something another office says of a person from a day on, perhaps until a day. It is entered in lists, as one
 * statement for the list, and can only be ended, never lengthened.
 */
@Entity
@Table(name = "person_fact")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class PersonFact implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private FactKind kind;

    private String source;

    private LocalDate validFrom;

    private LocalDate validTo; // last day in force; null until further notice

    private boolean ended;

    private String divisionCode;

    protected PersonFact() {} // Hibernate

    PersonFact(UUID id, Person.Listed person, FactBatch batch, LocalDate from, LocalDate to) {
        this.id = id;
        this.personId = person.id();
        this.divisionCode = person.divisionCode();
        this.batchId = batch.id();
        this.kind = batch.kind();
        this.source = batch.source();
        this.validFrom = from;
        this.validTo = to;
    }

    PersonFactRecorded recorded(Instant at) {
        return new PersonFactRecorded(state(), at);
    }

    /** @param lastDay not before the first day, and not after a last day already known */
    PersonFactEnded end(LocalDate lastDay, Instant at) {
        if (ended) {
            throw new AlreadyEnded();
        }
        if (lastDay.isBefore(validFrom) || (validTo != null && lastDay.isAfter(validTo))) {
            throw new EndOutsidePeriod();
        }
        validTo = lastDay;
        ended = true;
        return new PersonFactEnded(state(), at);
    }

    private FactState state() {
        return new FactState(id, personId, kind.name(), source, validFrom, validTo, divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    UUID batchId() {
        return batchId;
    }

    FactKind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String divisionCode() {
        return divisionCode;
    }

    /** A fact ends once. */
    public static final class AlreadyEnded extends Refusal {
        AlreadyEnded() {
            super(Kind.CONFLICT, "fact-ended", "The fact was ended already");
        }
    }

    /** The last day must lie in the time the fact is in force. */
    public static final class EndOutsidePeriod extends Refusal {
        EndOutsidePeriod() {
            super(Kind.REFUSED, "fact-end-outside-period", "The last day lies outside the time the fact is in force");
        }
    }
}
