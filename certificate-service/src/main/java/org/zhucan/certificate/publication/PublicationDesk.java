// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.certificate.intake.Application;
import org.zhucan.certificate.intake.Applications;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** The notice board (公示栏): posts, takes objections, decides them; each moves the application on. */
@ApplicationScoped
@Transactional(MANDATORY)
class PublicationDesk {

    private final Publications publications;
    private final Applications applications;
    private final PublicationPeriod period;
    private final Caller caller;
    private final Clock clock;

    PublicationDesk(
            Publications publications,
            Applications applications,
            PublicationPeriod period,
            Caller caller,
            Clock clock) {
        this.publications = publications;
        this.applications = applications;
        this.period = period;
        this.caller = caller;
        this.clock = clock;
    }

    Application publish(UUID id, IfMatch ifMatch, String place) {
        var application = applications.requireForChange(id, ifMatch);
        var today = LocalDate.now(clock);
        var lastDay = period.lastDay(today);
        application.publish(lastDay);
        publications.persist(new Publication(Ids.next(), application, place, today, lastDay));
        return application;
    }

    Application object(UUID id, IfMatch ifMatch, String objection) {
        var application = applications.requireForChange(id, ifMatch);
        application.object();
        publications.openOf(application).object(objection, LocalDate.now(clock));
        return application;
    }

    Application decide(UUID id, IfMatch ifMatch, boolean upheld, String opinion) {
        var application = applications.requireForChange(id, ifMatch);
        if (upheld) {
            application.objectionUpheld(opinion);
        } else {
            application.objectionDismissed();
        }
        publications.openOf(application).decide(upheld, opinion, caller.sub());
        return application;
    }
}
