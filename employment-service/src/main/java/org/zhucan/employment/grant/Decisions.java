// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query on decisions; the caller's scope is a filter on the entity. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    List<DecisionView> allOf(Grant grant) {
        return find("grantId = ?1 order by id", grant.id()).<Decision>stream()
                .map(DecisionView::of)
                .toList();
    }
}
