// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.platform.sql.Sql;
import org.zhucan.subsidy.person.KnownPerson.KnownFact;

/** The mirror of certificate-service. A state is kept only if its sequence is newer than the one that stands. */
@ApplicationScoped
public class KnownPersons {

    private static final String KEEP_PERSON = """
            insert into known_person (id, household_id, birth_date, sex, registered_division, residence_division,
                life_status, death_date, last_sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set household_id = excluded.household_id,
                birth_date = excluded.birth_date, sex = excluded.sex,
                registered_division = excluded.registered_division,
                residence_division = excluded.residence_division, life_status = excluded.life_status,
                death_date = excluded.death_date, last_sequence = excluded.last_sequence
            where known_person.last_sequence < excluded.last_sequence
            """;

    private static final String KEEP_FACT = """
            insert into known_fact (id, person_id, kind, source, valid_from, valid_to, division_code, last_sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                source = excluded.source, last_sequence = excluded.last_sequence
            where known_fact.last_sequence < excluded.last_sequence
            """;

    private static final String KEEP_CERTIFICATE = """
            insert into known_certificate (id, person_id, status, category, grade, valid_from, valid_until,
                division_code, last_sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set status = excluded.status, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, division_code = excluded.division_code,
                last_sequence = excluded.last_sequence
            where known_certificate.last_sequence < excluded.last_sequence
            """;

    private final Session session;
    private final Sql sql;

    KnownPersons(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    /**
     * A state as it was told.
     *
     * @param sequence the publisher's position
     */
    public record Told<S>(S state, String sequence) {}

    /** Keeps the states of as many persons, in one round trip. */
    public void keepPersons(List<Told<PersonState>> told) {
        sql.batch(
                KEEP_PERSON,
                told.stream()
                        .map(person -> columns(person.state(), person.sequence()))
                        .toList());
    }

    /** Keeps the states of as many facts, in one round trip. */
    public void keepFacts(List<Told<FactState>> told) {
        sql.batch(
                KEEP_FACT,
                told.stream()
                        .map(fact -> columns(fact.state(), fact.sequence()))
                        .toList());
    }

    /** Keeps the states of as many certificates, in one round trip. */
    public void keepCertificates(List<Told<CertificateState>> told) {
        sql.batch(
                KEEP_CERTIFICATE,
                told.stream()
                        .map(certificate -> columns(certificate.state(), certificate.sequence()))
                        .toList());
    }

    private static Object[] columns(PersonState person, String sequence) {
        return new Object[] {
            person.id(),
            person.householdId(),
            person.birthDate(),
            person.sex().name(),
            person.registeredDivision(),
            person.residenceDivision(),
            person.lifeStatus().name(),
            person.deathDate(),
            sequence
        };
    }

    private static Object[] columns(FactState fact, String sequence) {
        return new Object[] {
            fact.id(), fact.personId(), fact.kind(), fact.source(), fact.from(), fact.to(), fact.division(), sequence
        };
    }

    private static Object[] columns(CertificateState certificate, String sequence) {
        return new Object[] {
            certificate.id(),
            certificate.personId(),
            certificate.status(),
            certificate.category(),
            certificate.grade(),
            certificate.validFrom(),
            certificate.validUntil(),
            certificate.division(),
            sequence
        };
    }

    public Optional<KnownPerson> find(UUID id, LocalDate day) {
        return rows("select birth_date, sex, registered_division, death_date from known_person where id = :id", id)
                .stream()
                .map(row -> new KnownPerson(
                        id,
                        row.get(0, LocalDate.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        factsOn(id, day)))
                .findFirst();
    }

    public Optional<KnownCertificate> findCertificate(UUID id) {
        return rows("""
                        select person_id, status, category, grade, valid_from, division_code
                        from known_certificate where id = :id
                        """, id).stream()
                .map(row -> new KnownCertificate(
                        id,
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, Number.class).intValue(),
                        row.get(3, Number.class).intValue(),
                        row.get(4, LocalDate.class),
                        row.get(5, String.class)))
                .findFirst();
    }

    /** Whether the person holds a certificate that was not cancelled, superseded or left to expire. */
    public boolean hasLiveCertificate(UUID person) {
        return session.createNativeQuery("""
                        select count(*) from known_certificate
                        where person_id = :person and status in ('VALID', 'FROZEN')
                        """, Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** Forgets everything, before a rebuild from the first event on. */
    public void forgetAll() {
        for (var table : List.of("known_certificate", "known_fact", "known_person")) {
            session.createNativeMutationQuery("delete from " + table).executeUpdate();
        }
    }

    private List<KnownFact> factsOn(UUID person, LocalDate day) {
        return session
                .createNativeQuery("""
                        select id, kind, source, valid_from, valid_to from known_fact
                        where person_id = :person and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by kind, valid_from, id
                        """, Tuple.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> new KnownFact(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        row.get(4, LocalDate.class)))
                .toList();
    }

    private List<Tuple> rows(String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }
}
