// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.rehab.institution.Institutions;

/** Where a course begins and ends: placed with the institution that the guardian chose, completed or broken off. */
@ApplicationScoped
@Transactional(MANDATORY)
public class CourseDesk {

    private final RehabCases cases;
    private final Institutions institutions;
    private final Outbox outbox;
    private final Clock clock;

    CourseDesk(RehabCases cases, Institutions institutions, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.institutions = institutions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param to null: to the end of the year of the case */
    RehabCase place(UUID id, IfMatch ifMatch, String code, LocalDate from, LocalDate to) {
        var one = cases.requireForChange(id, ifMatch);
        var institution = institutions.requireForPlacing(code);
        institution.mustTake(one.training(), from);
        institution.mustHavePlace(cases.placesTaken(institution.id(), from));
        var last = to == null ? LocalDate.of(one.caseYear(), 12, 31) : to;
        var placed = one.place(new Placement(institution.id(), institution.code(), from, last), clock.instant());
        if (cases.placedElsewhere(one, from)) {
            throw new PlacedElsewhere();
        }
        outbox.publish(placed);
        return one;
    }

    RehabCase complete(UUID id, IfMatch ifMatch, LocalDate on) {
        var one = cases.requireForChange(id, ifMatch);
        outbox.publish(one.complete(on, LocalDate.now(clock), clock.instant()));
        return one;
    }

    RehabCase drop(UUID id, IfMatch ifMatch, LocalDate on, String reason) {
        var one = cases.requireForChange(id, ifMatch);
        outbox.publish(one.drop(on, reason, LocalDate.now(clock), clock.instant()));
        return one;
    }

    /** Ends what is open: a course is broken off on the day of death, what had no place yet is taken back. */
    public void childDied(UUID person, LocalDate death) {
        for (var one : cases.openOfForChange(person)) {
            if (one.placement() == null) {
                one.withdraw("DEATH");
            } else {
                outbox.publish(one.endByDeath(death, clock.instant()));
            }
        }
    }

    static final class PlacedElsewhere extends Refusal {
        PlacedElsewhere() {
            super(
                    Kind.CONFLICT,
                    "child-placed-elsewhere",
                    "An earlier place of the child reaches to that day or beyond");
        }
    }
}
