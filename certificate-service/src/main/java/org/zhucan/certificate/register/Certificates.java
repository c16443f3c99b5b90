// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.privacy.BlindIndex;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Every query on single certificates; the caller's scope is a filter on the entity. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    private static final List<CertificateStatus> LIVE =
            List.of(CertificateStatus.VALID, CertificateStatus.FROZEN, CertificateStatus.EXPIRED);

    private final BlindIndex blindIndex;

    Certificates(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    Certificate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    /** The live one of a person, locked; the unique key allows no second. */
    Optional<Certificate> liveOf(UUID personId) {
        return find("personId = ?1 and status in ?2", personId, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What a number is kept unique and found by. */
    String indexOf(String number) {
        return blindIndex.of("certificate-number", number);
    }

    Page<CertificateView> page(String after, int limit) {
        var from = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        var found = find("id > ?1 order by id", from).range(0, limit).list();
        return Keyset.page(found, limit, CertificateView::of, last -> Keyset.encode(last.id()));
    }

    Optional<PublicRecord> withSerial(String serial) {
        return find("""
                        select c.status, c.category, c.grade, c.validFrom, c.validUntil, p.name
                        from Certificate c join Person p on p.id = c.personId
                        where c.serial = ?1""", serial).project(PublicRecord.class).firstResultOptional();
    }

    /** A number may have had an earlier, cancelled certificate; the latest one counts. */
    Optional<PublicRecord> withNumber(String number) {
        return find("""
                        select c.status, c.category, c.grade, c.validFrom, c.validUntil, p.name
                        from Certificate c join Person p on p.id = c.personId
                        where c.numberIndex = ?1 order by c.id desc""", indexOf(number))
                .range(0, 0)
                .project(PublicRecord.class)
                .firstResultOptional();
    }

    /** Outside the caller's scope is unknown too. */
    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "certificate-unknown", "No certificate " + id);
        }
    }
}
