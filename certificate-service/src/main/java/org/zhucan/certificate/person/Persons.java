// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.privacy.BlindIndex;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Every query on persons; the caller's scope is a filter on the entity. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final BlindIndex blindIndex;

    Persons(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    public Person require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new PersonRefusals.Unknown(id));
    }

    public Person requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new PersonRefusals.Unknown(id));
    }

    public Person requireForChange(UUID id, IfMatch ifMatch) {
        var found = requireForChange(id);
        ifMatch.check(found.version());
        return found;
    }

    /** What an identity number is kept unique and found by. */
    public String indexOf(IdNumber idNumber) {
        return blindIndex.of("id-number", idNumber.text());
    }

    /** Refuses an identity number that is registered already, also when both were sent at once. */
    void add(Person person) {
        try {
            persistAndFlush(person);
        } catch (ConstraintViolationException e) {
            throw "person_id_number_unique".equals(e.getConstraintName()) ? new PersonRefusals.Duplicate() : e;
        }
    }

    Optional<Person> withIdNumber(IdNumber idNumber) {
        return find("idNumberIndex", indexOf(idNumber)).firstResultOptional();
    }

    /** Those of a list, in one query. */
    List<Person.Listed> listed(Collection<String> indexes) {
        return find("select id, idNumberIndex, divisionCode from Person where idNumberIndex in ?1", indexes)
                .project(Person.Listed.class)
                .list();
    }

    Page<PersonView> page(String after, int limit) {
        var from = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        var found = find("id > ?1 order by id", from).range(0, limit).list();
        return Keyset.page(found, limit, PersonView::of, last -> Keyset.encode(last.id()));
    }
}
