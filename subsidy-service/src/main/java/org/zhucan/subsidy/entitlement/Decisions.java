// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions by what they were about. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    boolean exists(String programme, UUID cause) {
        return count("programme = ?1 and causeId = ?2", programme, cause) > 0;
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<Decision> list(UUID person, String programme, Decision.Outcome outcome, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (person != null) {
            where.append(" and personId = :person");
            values.put("person", person);
        }
        if (programme != null) {
            where.append(" and programme = :programme");
            values.put("programme", programme);
        }
        if (outcome != null) {
            where.append(" and outcome = :outcome");
            values.put("outcome", outcome);
        }
        return find(where + " order by id", values).range(0, limit).list();
    }
}
