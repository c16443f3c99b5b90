// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which events this service has handled, and the gate that holds consumption back while projections are rebuilt. */
@ApplicationScoped
class InboxTable {

    private final DataSource dataSource;
    private final String consumer;

    InboxTable(DataSource dataSource, @ConfigProperty(name = "zhucan.service") String consumer) {
        this.dataSource = dataSource;
        this.consumer = consumer;
    }

    /** Records the ids in one statement; returns those that were new. Two replicas with the same id wait for each other here. */
    Set<UUID> recordNew(Collection<UUID> ids) {
        return with("""
                insert into inbox (consumer, event_id) select ?, id from unnest(?) as t (id) order by id
                on conflict do nothing returning event_id
                """, (connection, statement) -> {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var fresh = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        });
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
        with(
                "select name from inbox_gate where name = 'projections' for " + strength,
                (connection, statement) -> statement.execute());
    }

    private interface Query<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Query<T> query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return query.on(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be used", e);
        }
    }
}
