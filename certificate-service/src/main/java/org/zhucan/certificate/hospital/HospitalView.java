// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A designation as the API shows it. */
record HospitalView(
        UUID id,
        String code,
        String name,
        String divisionCode,
        List<Integer> categories,
        LocalDate from,
        LocalDate to) {

    static HospitalView of(Hospital hospital) {
        return new HospitalView(
                hospital.id(),
                hospital.code(),
                hospital.name(),
                hospital.divisionCode(),
                hospital.categories(),
                hospital.validFrom(),
                hospital.validTo());
    }
}
