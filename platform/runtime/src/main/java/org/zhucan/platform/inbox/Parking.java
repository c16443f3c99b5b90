// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Events that could not be applied, and those of the same key that came later and wait behind them. The key's row is a lock: it is shared
 * while something parks behind it and held alone while the key is driven again, so that nothing slips between.
 */
@ApplicationScoped
class Parking {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String COLUMNS =
            "position, event_id, event_key, topic, partition, record_offset, headers, data, type, status, error, attempts, parked_at";

    private final DataSource dataSource;

    Parking(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Parked(
            long position,
            Arrival arrival,
            UUID eventId,
            String status,
            String error,
            int attempts,
            OffsetDateTime parkedAt) {}

    /** Those of the keys that wait, each locked against being driven again until this transaction ends. */
    Set<String> waiting(Collection<String> keys) {
        return with(
                "select event_key from parked_key where event_key = any(?) order by event_key for share",
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
                    var found = new HashSet<String>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    return found;
                });
    }

    /** Parks the key and the event; the update of a row that is there already takes its lock. */
    void park(Arrival arrival, String error, int attempts) {
        with("""
                insert into parked_key (event_key) values (?)
                on conflict (event_key) do update set parked_at = parked_key.parked_at
                """, (connection, statement) -> {
            statement.setString(1, arrival.key());
            return statement.executeUpdate();
        });
        insert(arrival, error, attempts);
    }

    /** Parks an event behind those of its key; the key's row is locked by {@link #waiting}. */
    void behind(Arrival arrival) {
        insert(arrival, "Waits behind an earlier event of its key", 0);
    }

    private void insert(Arrival arrival, String error, int attempts) {
        with("""
                insert into parked_event
                    (event_id, event_key, topic, partition, record_offset, headers, data, type, error, attempts)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """, (connection, statement) -> {
            statement.setObject(1, arrival.id());
            statement.setString(2, arrival.key());
            statement.setString(3, arrival.topic());
            statement.setInt(4, arrival.partition());
            statement.setLong(5, arrival.offset());
            statement.setString(6, JSON.valueToTree(arrival.headers()).toString());
            statement.setBytes(7, arrival.data());
            statement.setString(8, arrival.type());
            statement.setString(9, error);
            statement.setInt(10, attempts);
            return statement.executeUpdate();
        });
    }

    /** Holds the key alone until the transaction ends; false when it does not wait. */
    boolean hold(String key) {
        return with("select event_key from parked_key where event_key = ? for update", (connection, statement) -> {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** The earliest event of the key that waits. */
    Optional<Parked> first(String key) {
        return list(
                        "where event_key = ? and status = 'PARKED' order by position limit 1",
                        statement -> statement.setString(1, key))
                .stream()
                .findFirst();
    }

    Optional<Parked> find(UUID eventId) {
        return list("where event_id = ?", statement -> statement.setObject(1, eventId)).stream()
                .findFirst();
    }

    /** A page of what waits, by position. */
    List<Parked> after(long position, int limit) {
        return list("where status = 'PARKED' and position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    int countAll() {
        return with("select count(*) from parked_event where status = 'PARKED'", (connection, statement) -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    int count(String key) {
        return with(
                "select count(*) from parked_event where status = 'PARKED' and event_key = ?",
                (connection, statement) -> {
                    statement.setString(1, key);
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }

    /** Ids of events that were not applied: those that wait and those given up. */
    Set<UUID> notApplied() {
        return with("select event_id from parked_event where status <> 'APPLIED'", (connection, statement) -> {
            var ids = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    void decided(UUID eventId, String status, String by, String reason) {
        with("""
                update parked_event set status = ?, decided_by = ?, reason = ?, decided_at = clock_timestamp()
                where event_id = ? and status = 'PARKED'
                """, (connection, statement) -> {
            statement.setString(1, status);
            statement.setString(2, by);
            statement.setString(3, reason);
            statement.setObject(4, eventId);
            return statement.executeUpdate();
        });
    }

    void failedAgain(UUID eventId, String error) {
        with(
                "update parked_event set attempts = attempts + 1, error = ? where event_id = ?",
                (connection, statement) -> {
                    statement.setString(1, error);
                    statement.setObject(2, eventId);
                    return statement.executeUpdate();
                });
    }

    void release(String key) {
        with("delete from parked_key where event_key = ?", (connection, statement) -> {
            statement.setString(1, key);
            return statement.executeUpdate();
        });
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Parked> list(String condition, Binding binding) {
        return with("select " + COLUMNS + " from parked_event " + condition, (connection, statement) -> {
            binding.to(statement);
            var found = new ArrayList<Parked>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(parked(rows));
                }
            }
            return found;
        });
    }

    private static Parked parked(ResultSet row) throws SQLException {
        var arrival = Arrival.of(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("event_key"),
                headers(row.getString("headers")),
                row.getBytes("data"));
        return new Parked(
                row.getLong("position"),
                arrival,
                row.getObject("event_id", UUID.class),
                row.getString("status"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class));
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("Headers of a parked event are not JSON texts", e);
        }
    }

    private interface Query<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Query<T> query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return query.on(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Parked events cannot be used", e);
        }
    }
}
