// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.hospital;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;

/** Enters the designations as the health authority and the federation published them. */
@ApplicationScoped
@Transactional(MANDATORY)
class HospitalDesk {

    private final Hospitals hospitals;
    private final Divisions divisions;

    HospitalDesk(Hospitals hospitals, Divisions divisions) {
        this.hospitals = hospitals;
        this.divisions = divisions;
    }

    Hospital designate(
            String code, String name, String divisionCode, List<Integer> categories, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new PeriodReversed();
        }
        divisions.require(divisionCode, from);
        var known = hospitals.withCode(code);
        var hospital = known.orElseGet(() -> new Hospital(Ids.next(), code));
        hospital.designate(name, divisionCode, categories, from, to);
        if (known.isEmpty()) {
            hospitals.persist(hospital);
        }
        return hospital;
    }

    /** A designation ends before it begins. */
    static final class PeriodReversed extends Refusal {
        PeriodReversed() {
            super(Kind.MALFORMED, "period-reversed", "The period ends before it begins");
        }
    }
}
