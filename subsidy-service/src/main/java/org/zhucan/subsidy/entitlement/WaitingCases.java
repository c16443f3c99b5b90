// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cases that wait for their person. */
@ApplicationScoped
class WaitingCases implements PanacheRepositoryBase<WaitingCase, UUID> {

    List<WaitingCase> of(UUID person) {
        return list("personId = ?1 order by causeId", person);
    }

    /** Those of the persons for whom a case waits. */
    List<UUID> personsAmong(Collection<UUID> persons) {
        return getEntityManager()
                .createQuery("select distinct w.personId from WaitingCase w where w.personId in :persons", UUID.class)
                .setParameter("persons", persons)
                .getResultList();
    }
}
