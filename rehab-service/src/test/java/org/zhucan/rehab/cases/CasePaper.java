// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.rehab.Paper;
import org.zhucan.rehab.terms.AgeDate;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Training;

/** Makes cases without a desk. */
public final class CasePaper {

    private static final Instant NOON = Instant.parse("2024-06-01T04:00:00Z");

    private CasePaper() {}

    /** A case that was approved and placed on that day. */
    public static RehabCase placed(UUID child, Training training, LocalDate on) {
        var one = approved(child, training, on);
        var last = LocalDate.of(on.getYear(), 12, 31);
        var placed = one.place(new Placement(new UUID(2, 0), "R-1", on, last), NOON);
        if (!placed.rehabCase().status().equals("PLACED")) {
            throw new AssertionError("Not placed");
        }
        return one;
    }

    static RehabCase approved(UUID child, Training training, LocalDate on) {
        var opening = new RehabCase.Opening(child, training, Residence.REGISTERED, null, "522799001000");
        var one = new RehabCase(new UUID(3, 0), opening, on);
        one.apply(new Eligibility(Paper.terms(AgeDate.APPLICATION), List.of()), on);
        one.accept();
        one.review("属实", "reviewer");
        var approved = one.approve("approver", on, NOON);
        if (!approved.rehabCase().status().equals("APPROVED")) {
            throw new AssertionError("Not approved");
        }
        return one;
    }
}
