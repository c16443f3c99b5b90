// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhucan.certificate.intake.Application;
import org.zhucan.certificate.intake.ApplicationStatus;
import org.zhucan.certificate.intake.Applications;
import org.zhucan.platform.time.DailyWork;

/** Takes notices down on the day after their last day, and sends the applications to the review. */
@ApplicationScoped
class PublicationEnds implements DailyWork {

    private final Publications publications;
    private final Applications applications;

    PublicationEnds(Publications publications, Applications applications) {
        this.publications = publications;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "publications-end";
    }

    @Override
    public Optional<LocalDate> nextDue(LocalDate after) {
        var next = after.plusDays(1);
        return publications.firstLastDay().map(last -> last.plusDays(1)).map(due -> due.isAfter(next) ? due : next);
    }

    /** Locks the applications first, as an objection does, and only then reads which notices still run. */
    @Override
    public void run(LocalDate date) {
        var over = publications.applicationsOverBefore(date);
        if (over.isEmpty()) {
            return;
        }
        var byId = applications.lock(over).stream().collect(Collectors.toMap(Application::id, a -> a));
        for (var publication : publications.overBefore(date, over)) {
            publication.end();
            var application = byId.get(publication.applicationId());
            if (application.status() == ApplicationStatus.PUBLISHED) { // else it was withdrawn meanwhile
                application.noticeEnded();
            }
        }
    }
}
