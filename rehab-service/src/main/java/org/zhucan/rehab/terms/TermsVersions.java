// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;

/** The versions of the terms. */
@ApplicationScoped
public class TermsVersions implements PanacheRepositoryBase<Terms, UUID> {

    /** The terms that apply on the day. */
    public Terms requireInForce(LocalDate day) {
        return find("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by number desc", day)
                .firstResultOptional()
                .orElseThrow(() -> new NoTerms(day));
    }

    Optional<Terms> latest() {
        return find("order by number desc").firstResultOptional();
    }

    List<Terms> latestFirst() {
        return find("order by number desc").list();
    }

    public static final class NoTerms extends Refusal {
        NoTerms(LocalDate day) {
            super(Kind.REFUSED, "terms-missing", "No terms are in force on " + day);
        }
    }
}
