// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Sql;

/** The mirror of certificate-service. A state is kept only if its sequence is newer than the one that stands. */
@ApplicationScoped
public class KnownPersons {

    private static final String KEEP_PERSON = """
            insert into known_person (id, birth_date, registered_division, residence_division, death_date,
                last_sequence)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set birth_date = excluded.birth_date,
                registered_division = excluded.registered_division,
                residence_division = excluded.residence_division, death_date = excluded.death_date,
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

    private final Sql sql;

    KnownPersons(Sql sql) {
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
            person.registeredDivision(),
            person.residenceDivision(),
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

    /** Refuses with 422 {@code person-unknown} a person that certificate-service has not told of. */
    public KnownPerson require(UUID id) {
        return find(id).orElseThrow(() -> new Unknown(id));
    }

    public Optional<KnownPerson> find(UUID id) {
        return sql.first(
                """
                select id, birth_date, registered_division, residence_division, death_date
                from known_person where id = ?
                """,
                row -> new KnownPerson(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)),
                id);
    }

    /** Whether the person holds a certificate (残疾人证) that is valid on the day. */
    public boolean holdsCertificate(UUID person, LocalDate day) {
        return sql.first("""
                        select 1 from known_certificate
                        where person_id = ? and status = 'VALID' and valid_from <= ? and valid_until >= ?
                        """, row -> true, person, day, day).isPresent();
    }

    /** Forgets everything, before a rebuild from the first event on. */
    public void forgetAll() {
        List.of("known_certificate", "known_person").forEach(table -> sql.update("delete from " + table));
    }

    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.REFUSED, "person-unknown", "This service knows no person " + id);
        }
    }
}
