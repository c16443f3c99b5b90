// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rate table, a few rows. */
@ApplicationScoped
public class Rates implements PanacheRepositoryBase<Rate, UUID> {

    /** The rate in force on the day: that of the kind, else the one for every kind. */
    public Optional<Rate> inForce(BusinessKind kind, LocalDate day) {
        return find("""
                validFrom <= ?2 and (validTo is null or validTo >= ?2) and (kind = ?1 or kind is null)
                order by kind nulls last""", kind, day).firstResultOptional();
    }

    List<Rate> all() {
        return list("order by kind nulls first, validFrom");
    }
}
