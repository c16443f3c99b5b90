// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the township saw at the site (实地核查).
 *
 * @param confirmed whether the business runs there as applied for
 */
@Embeddable
public record SiteCheck(
        @Column(name = "site_checked_on") LocalDate checkedOn,
        @Column(name = "site_confirmed") Boolean confirmed,
        @Column(name = "site_findings") String findings,
        @Column(name = "site_checked_by") String checkedBy) {}
