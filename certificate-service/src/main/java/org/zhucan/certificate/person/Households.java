// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The households; the caller's scope is a filter on the entity. */
@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    Household require(UUID id) {
        return findByIdOptional(id).orElseThrow(PersonRefusals.HouseholdUnknown::new);
    }
}
