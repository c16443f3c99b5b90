// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A period for which an institution is designated (定点期限).
 *
 * @param to last day, null until further notice
 * @param by who approved it
 */
@Embeddable
record Designation(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to,
        @Column(name = "approved_by") String by) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean sharesADayWith(LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }
}
