// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.zhucan.employment.grant.Grant;
import org.zhucan.employment.grant.Grants;
import org.zhucan.platform.time.DailyWork;

/** Sends grants to the approver on the day after the last day of their notice. */
@ApplicationScoped
class PublicationEnds implements DailyWork {

    private final Grants grants;

    PublicationEnds(Grants grants) {
        this.grants = grants;
    }

    @Override
    public String name() {
        return "publications-end";
    }

    @Override
    public Optional<LocalDate> nextDue(LocalDate after) {
        var next = after.plusDays(1);
        return grants.firstLastDay().map(last -> last.plusDays(1)).map(due -> due.isAfter(next) ? due : next);
    }

    @Override
    public void run(LocalDate date) {
        grants.noticeOverBefore(date).forEach(Grant::noticeEnded);
    }
}
