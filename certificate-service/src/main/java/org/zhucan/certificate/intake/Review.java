// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A reviewer's opinion (审核意见) with the hand that signed it; another hand has to approve. */
@Embeddable
record Review(
        @Column(name = "review_opinion") String opinion,
        @Column(name = "reviewed_by") String by,
        @Column(name = "reviewed_on") LocalDate on) {}
