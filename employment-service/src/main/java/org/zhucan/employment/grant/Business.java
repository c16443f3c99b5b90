// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.zhucan.employment.rate.BusinessKind;

/**
 * The business (创业项目) that a grant is for, as the holder says it is.
 *
 * @param licence unified social credit code (GB 32100); null where the kind needs none
 * @param trade what it does, in words (经营项目)
 * @param siteDivision where it is, 12 digits
 */
@Embeddable
public record Business(
        @Column(name = "business_name") String name,
        @Column(name = "licence") String licence,
        @Column(name = "trade") String trade,
        @Enumerated(EnumType.STRING) @Column(name = "kind") BusinessKind kind,
        @Column(name = "opened_on") LocalDate openedOn,
        @Column(name = "site_division") String siteDivision) {}
