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

/** The mirror of certificate-service. A state is kept only if its sequence is newer than the one that stands. */
@ApplicationScoped
public class KnownPersons {

    private final Session session;

    KnownPersons(Session session) {
        this.session = session;
    }

    public void keep(PersonState person, String sequence) {
        session.createNativeMutationQuery("""
                        insert into known_person (id, birth_date, sex, registered_division, death_date, last_sequence)
                        values (:id, :birth, :sex, :registered, :death, :sequence)
                        on conflict (id) do update set birth_date = excluded.birth_date, sex = excluded.sex,
                            registered_division = excluded.registered_division, death_date = excluded.death_date,
                            last_sequence = excluded.last_sequence
                        where known_person.last_sequence < excluded.last_sequence
                        """)
                .setParameter("id", person.id())
                .setParameter("birth", person.birthDate())
                .setParameter("sex", person.sex().name())
                .setParameter("registered", person.registeredDivision())
                .setParameter("death", person.deathDate(), LocalDate.class)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    public void keep(CertificateState certificate, String sequence) {
        session.createNativeMutationQuery("""
                        insert into known_certificate (id, person_id, status, valid_from, valid_until, last_sequence)
                        values (:id, :person, :status, :from, :until, :sequence)
                        on conflict (id) do update set status = excluded.status, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, last_sequence = excluded.last_sequence
                        where known_certificate.last_sequence < excluded.last_sequence
                        """)
                .setParameter("id", certificate.id())
                .setParameter("person", certificate.personId())
                .setParameter("status", certificate.status())
                .setParameter("from", certificate.validFrom())
                .setParameter("until", certificate.validUntil())
                .setParameter("sequence", sequence)
                .executeUpdate();
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
