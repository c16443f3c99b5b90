// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.zhucan.platform.ids.Ids;

/** Takes the county's terms in. What is entered again unchanged stays the version it was. */
@ApplicationScoped
@Transactional(MANDATORY)
class TermsDesk {

    private final TermsVersions versions;
    private final Clock clock;

    TermsDesk(TermsVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    Terms enter(TermsRequest asked) {
        var latest = versions.latest();
        if (latest.isPresent() && latest.get().says(asked)) {
            return latest.get();
        }
        var terms = new Terms(Ids.next(), latest.map(Terms::version).orElse(0) + 1, asked, clock.instant());
        versions.persist(terms);
        return terms;
    }
}
