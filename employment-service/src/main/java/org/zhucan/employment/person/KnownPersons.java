// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.sql.Sql;

/** The mirror of certificate-service. A state is kept only if its sequence is newer than the one that stands. */
@ApplicationScoped
public class KnownPersons {

    private static final String KEEP_PERSON = """
            insert into known_person (id, birth_date, sex, registered_division, death_date, last_sequence)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set birth_date = excluded.birth_date, sex = excluded.sex,
                registered_division = excluded.registered_division, death_date = excluded.death_date,
                last_sequence = excluded.last_sequence
            where known_person.last_sequence < excluded.last_sequence
            """;

    private static final String KEEP_CERTIFICATE = """
            insert into known_certificate (id, person_id, status, valid_from, valid_until, last_sequence)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set status = excluded.status, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, last_sequence = excluded.last_sequence
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
            person.birthDate(),
            person.sex().name(),
            person.registeredDivision(),
            person.deathDate(),
            sequence
        };
    }

    private static Object[] columns(CertificateState certificate, String sequence) {
        return new Object[] {
            certificate.id(),
            certificate.personId(),
            certificate.status(),
            certificate.validFrom(),
            certificate.validUntil(),
            sequence
        };
    }

    public Optional<KnownPerson> find(UUID id) {
        return rows("select birth_date, sex, registered_division, death_date from known_person where id = :id", id)
                .stream()
                .map(row -> new KnownPerson(
                        id,
                        row.get(0, LocalDate.class),
                        Sex.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        certificatesOf(id)))
                .findFirst();
    }

    /** Forgets everything, before a rebuild from the first event on. */
    public void forgetAll() {
        for (var table : List.of("known_certificate", "known_person")) {
            session.createNativeMutationQuery("delete from " + table).executeUpdate();
        }
    }

    private List<KnownCertificate> certificatesOf(UUID person) {
        return rows("""
                        select id, status, valid_from, valid_until from known_certificate
                        where person_id = :id order by id
                        """, person).stream()
                .map(row -> new KnownCertificate(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, LocalDate.class),
                        row.get(3, LocalDate.class)))
                .toList();
    }

    private List<Tuple> rows(String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }
}
