// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhucan.platform.sql.Sql;

/**
 * Events that could not be applied, and those of the same key that came later and wait behind them. The key's row is a lock: it is shared
 * while something parks behind it and held alone while the key is driven again, so that nothing slips between.
 */
@ApplicationScoped
class Parking {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = """
            select position, event_id, event_key, topic, partition, record_offset, headers, data, type, status, error, attempts, parked_at
            from parked_event
            """;

    private final Sql sql;

    Parking(Sql sql) {
        this.sql = sql;
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
        return new HashSet<>(sql.list(
                "select event_key from parked_key where event_key = any(?) order by event_key for share",
                row -> row.getString(1),
                (Object) keys.toArray(String[]::new)));
    }

    /** Parks the key and the event; the update of a row that is there already takes its lock. */
    void park(Arrival arrival, String error, int attempts) {
        sql.update("""
                insert into parked_key (event_key) values (?)
                on conflict (event_key) do update set parked_at = parked_key.parked_at
                """, arrival.key());
        insert(arrival, error, attempts);
    }

    /** Parks an event behind those of its key; the key's row is locked by {@link #waiting}. */
    void behind(Arrival arrival) {
        insert(arrival, "Waits behind an earlier event of its key", 0);
    }

    private void insert(Arrival arrival, String error, int attempts) {
        sql.update(
                """
                insert into parked_event
                    (event_id, event_key, topic, partition, record_offset, headers, data, type, error, attempts)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                arrival.id(),
                arrival.key(),
                arrival.topic(),
                arrival.partition(),
                arrival.offset(),
                JSON.valueToTree(arrival.headers()).toString(),
                arrival.data(),
                arrival.type(),
                error,
                attempts);
    }

    /** Holds the key alone until the transaction ends; false when it does not wait. */
    boolean hold(String key) {
        return sql.first(
                        "select event_key from parked_key where event_key = ? for update", row -> row.getString(1), key)
                .isPresent();
    }

    /** The earliest event of the key that waits. */
    Optional<Parked> first(String key) {
        return sql.first(
                SELECT + "where event_key = ? and status = 'PARKED' order by position limit 1", Parking::parked, key);
    }

    Optional<Parked> find(UUID eventId) {
        return sql.first(SELECT + "where event_id = ?", Parking::parked, eventId);
    }

    /** A page of what waits, by position. */
    List<Parked> after(long position, int limit) {
        return sql.list(
                SELECT + "where status = 'PARKED' and position > ? order by position limit ?",
                Parking::parked,
                position,
                limit);
    }

    int countAll() {
        return sql.list("select count(*) from parked_event where status = 'PARKED'", row -> row.getInt(1))
                .get(0);
    }

    int count(String key) {
        return sql.list(
                        "select count(*) from parked_event where status = 'PARKED' and event_key = ?",
                        row -> row.getInt(1),
                        key)
                .get(0);
    }

    /** Ids of events that were not applied: those that wait and those given up. */
    Set<UUID> notApplied() {
        return new HashSet<>(sql.list(
                "select event_id from parked_event where status <> 'APPLIED'", row -> row.getObject(1, UUID.class)));
    }

    void decided(UUID eventId, String status, String by, String reason) {
        sql.update("""
                update parked_event set status = ?, decided_by = ?, reason = ?, decided_at = clock_timestamp()
                where event_id = ? and status = 'PARKED'
                """, status, by, reason, eventId);
    }

    void failedAgain(UUID eventId, String error) {
        sql.update("update parked_event set attempts = attempts + 1, error = ? where event_id = ?", error, eventId);
    }

    void release(String key) {
        sql.update("delete from parked_key where event_key = ?", key);
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
}
