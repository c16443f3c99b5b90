// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucan.employment.grant.Grant;

/** Every query on public notices; the caller's scope is a filter on the entity. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** The latest notice of a grant whose row the caller has locked, and whose status says that it had one. */
    Publication latestOf(Grant grant) {
        return find("grantId = ?1 order by id desc", grant.id())
                .<Publication>firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("Grant " + grant.id() + " has no notice"));
    }

    List<PublicationView> allOf(Grant grant) {
        return find("grantId = ?1 order by id", grant.id()).<Publication>stream()
                .map(PublicationView::of)
                .toList();
    }
}
