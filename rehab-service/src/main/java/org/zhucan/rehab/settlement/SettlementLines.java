// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The lines of settlements, within the caller's scope. */
@ApplicationScoped
class SettlementLines implements PanacheRepositoryBase<SettlementLine, UUID> {

    List<SettlementLine> all(UUID settlement) {
        return list("settlementId", settlement);
    }

    /** One more than {@code limit}, in order of id. */
    List<SettlementLine> list(UUID settlement, UUID after, int limit) {
        return find("settlementId = ?1 and id > ?2 order by id", settlement, after)
                .range(0, limit)
                .list();
    }
}
