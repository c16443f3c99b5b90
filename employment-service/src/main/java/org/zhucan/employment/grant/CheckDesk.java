// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** What township and county look at before anything is published (核查、审核): papers, site, the whole. */
@ApplicationScoped
@Transactional(MANDATORY)
class CheckDesk {

    private final Grants grants;
    private final Caller caller;
    private final Clock clock;

    CheckDesk(Grants grants, Caller caller, Clock clock) {
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    Grant sendBack(UUID id, IfMatch ifMatch, List<String> missing) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.sendBack(missing);
        return grant;
    }

    Grant recordSiteCheck(UUID id, IfMatch ifMatch, LocalDate on, boolean confirmed, String findings) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.recordSiteCheck(new SiteCheck(on, confirmed, findings, caller.sub()), LocalDate.now(clock));
        return grant;
    }

    Grant review(UUID id, IfMatch ifMatch, String opinion) {
        var grant = grants.requireForChange(id, ifMatch);
        grant.review(new Review(opinion, caller.sub(), LocalDate.now(clock)));
        return grant;
    }
}
