// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Postings, for reading. */
@ApplicationScoped
class Postings implements PanacheRepositoryBase<Posting, UUID> {

    /** One more than {@code limit}, in order of id. */
    List<Posting> list(String fund, UUID after, int limit) {
        return find("fund = ?1 and id > ?2 order by id", fund, after)
                .range(0, limit)
                .list();
    }
}
