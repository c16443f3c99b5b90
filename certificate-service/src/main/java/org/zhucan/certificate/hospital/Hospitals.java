// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.hospital;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** The list of designated hospitals. */
@ApplicationScoped
public class Hospitals implements PanacheRepositoryBase<Hospital, UUID> {

    /** The hospital with this code, if it is designated on the date. */
    public Hospital requireDesignated(String code, LocalDate on) {
        return withCode(code).filter(hospital -> hospital.designatedOn(on)).orElseThrow(() -> new NotDesignated(code));
    }

    Optional<Hospital> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Page<HospitalView> page(String after, int limit) {
        var from = after == null ? "" : Keyset.decodeOne(after, code -> code);
        var found = find("code > ?1 order by code", from).range(0, limit).list();
        return Keyset.page(found, limit, HospitalView::of, last -> Keyset.encode(last.code()));
    }

    /** Unknown, or not designated on that day. */
    public static final class NotDesignated extends Refusal {
        NotDesignated(String code) {
            super(Kind.REFUSED, "hospital-not-designated", "No designated hospital " + code, Map.of("hospital", code));
        }
    }
}
