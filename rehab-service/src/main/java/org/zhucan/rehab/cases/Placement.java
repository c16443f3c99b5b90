// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a child is trained, and for which days (安置).
 *
 * @param institutionId the designated institution
 * @param institution its code, by which its users see the case
 * @param to last day for which the child is placed, in the year of the case
 */
@Embeddable
public record Placement(
        @Column(name = "institution_id") UUID institutionId,
        @Column(name = "institution") String institution,
        @Column(name = "placed_from") LocalDate from,
        @Column(name = "placed_to") LocalDate to) {}
