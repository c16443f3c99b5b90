// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The county's opinion (审核意见) with the hand that signed it; another hand has to decide. */
@Embeddable
public record Review(
        @Column(name = "review_opinion") String opinion,
        @Column(name = "reviewed_by") String reviewedBy,
        @Column(name = "reviewed_on") LocalDate reviewedOn) {}
