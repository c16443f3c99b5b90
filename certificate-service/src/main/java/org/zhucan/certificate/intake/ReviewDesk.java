// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** The county office's two desks (审核, 审批): one gives an opinion, another person decides. */
@ApplicationScoped
@Transactional(MANDATORY)
class ReviewDesk {

    private final Applications applications;
    private final Caller caller;
    private final Clock clock;

    ReviewDesk(Applications applications, Caller caller, Clock clock) {
        this.applications = applications;
        this.caller = caller;
        this.clock = clock;
    }

    Application review(UUID id, IfMatch ifMatch, String opinion) {
        var application = applications.requireForChange(id, ifMatch);
        application.review(new Review(opinion, caller.sub(), LocalDate.now(clock)));
        return application;
    }

    Application approve(UUID id, IfMatch ifMatch) {
        var application = applications.requireForChange(id, ifMatch);
        application.approve(caller.sub(), LocalDate.now(clock));
        FourEyes.check(application.review().by(), caller);
        return application;
    }

    Application reject(UUID id, IfMatch ifMatch, String reason) {
        var application = applications.requireForChange(id, ifMatch);
        application.reject(reason);
        return application;
    }

    Application reassess(UUID id, IfMatch ifMatch, String reason) {
        var application = applications.requireForChange(id, ifMatch);
        application.reassess(reason);
        return application;
    }
}
