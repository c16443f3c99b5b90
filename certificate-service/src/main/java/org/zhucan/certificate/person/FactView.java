// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact as the API shows it.
 *
 * @param to last day in force; null until further notice
 */
record FactView(
        UUID id,
        UUID personId,
        UUID batchId,
        FactKind kind,
        String source,
        LocalDate from,
        LocalDate to,
        String divisionCode) {

    static FactView of(PersonFact fact) {
        return new FactView(
                fact.id(),
                fact.personId(),
                fact.batchId(),
                fact.kind(),
                fact.source(),
                fact.validFrom(),
                fact.validTo(),
                fact.divisionCode());
    }
}
