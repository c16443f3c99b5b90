// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.employment.grant.Grant;
import org.zhucan.employment.grant.Grants;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** The notice board (公示栏): posts, takes objections, decides them; each moves the grant on. */
@ApplicationScoped
@Transactional(MANDATORY)
class PublicationDesk {

    private final Publications publications;
    private final Grants grants;
    private final PublicationPeriod period;
    private final Caller caller;
    private final Clock clock;

    PublicationDesk(Publications publications, Grants grants, PublicationPeriod period, Caller caller, Clock clock) {
        this.publications = publications;
        this.grants = grants;
        this.period = period;
        this.caller = caller;
        this.clock = clock;
    }

    Grant publish(UUID id, IfMatch ifMatch, String place) {
        var grant = grants.requireForChange(id, ifMatch);
        var today = LocalDate.now(clock);
        var lastDay = period.lastDay(today);
        grant.publish(lastDay);
        publications.persist(new Publication(Ids.next(), grant, place, today, lastDay));
        return grant;
    }

    Grant object(UUID id, IfMatch ifMatch, String objection) {
        var grant = grants.requireForChange(id, ifMatch);
        var today = LocalDate.now(clock);
        grant.object(today);
        publications.latestOf(grant).object(objection, today);
        return grant;
    }

    Grant decide(UUID id, IfMatch ifMatch, boolean upheld, String opinion) {
        var grant = grants.requireForChange(id, ifMatch);
        if (upheld) {
            grant.objectionUpheld(opinion);
        } else {
            grant.objectionDismissed();
        }
        publications.latestOf(grant).decide(upheld, opinion, caller.sub());
        return grant;
    }
}
