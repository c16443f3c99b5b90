// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucan.platform.sql.Sql;

/** Which events this service has handled, and the gate that holds consumption back while projections are rebuilt. */
@ApplicationScoped
class InboxTable {

    private final Sql sql;
    private final String consumer;

    InboxTable(Sql sql, @ConfigProperty(name = "zhucan.service") String consumer) {
        this.sql = sql;
        this.consumer = consumer;
    }

    /** Records the ids in one statement; returns those that were new. Two replicas with the same id wait for each other here. */
    Set<UUID> recordNew(Collection<UUID> ids) {
        return new HashSet<>(sql.list("""
                insert into inbox (consumer, event_id) select ?, id from unnest(?) as t (id) order by id
                on conflict do nothing returning event_id
                """, row -> row.getObject(1, UUID.class), consumer, ids.toArray(UUID[]::new)));
    }

    /** Passes the gate with others; fails as a passing failure while a rebuild holds it. */
    void passGate() {
        gate("share");
    }

    /** Closes the gate for the rest of the transaction, once those inside have left. */
    void closeGate() {
        gate("update");
    }

    private void gate(String strength) {
        sql.list("select name from inbox_gate where name = 'projections' for " + strength, row -> row.getString(1));
    }
}
