// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Iterator;
import javax.sql.DataSource;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;

/**
 * Files an event with the change it tells of: one row in the caller's transaction, so that a rollback publishes nothing and a commit
 * cannot be without its event. The position drawn here is the order in which the relay sends.
 */
@ApplicationScoped
public class Outbox {

    private static final int BATCH = 1_000;

    private static final String INSERT = """
            insert into outbox (event_id, type, subject, event_key, occurred_at, extensions, traceparent, causation_id, data)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Cause cause;

    Outbox(DataSource dataSource, Cause cause) {
        this.dataSource = dataSource;
        this.cause = cause;
    }

    /**
     * Publishes once the caller's transaction commits. Call it after the aggregate's row was locked or inserted; that is what orders the
     * events of one aggregate.
     */
    @Transactional(MANDATORY)
    public void publish(DomainEvent event) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            bind(insert, event);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Event " + event.type() + " could not be filed", e);
        }
    }

    /** As {@link #publish}, for as many as there are, a thousand to a round trip: what a set-based change has to tell. */
    @Transactional(MANDATORY)
    public void publishAll(Iterator<? extends DomainEvent> events) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            var waiting = 0;
            while (events.hasNext()) {
                bind(insert, events.next());
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be filed", e);
        }
    }

    private void bind(PreparedStatement insert, DomainEvent event) throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setString(2, event.type());
        insert.setString(3, event.subject());
        insert.setString(4, event.key());
        insert.setObject(5, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(6, EventData.write(event.extensions()));
        insert.setString(7, cause.traceparent());
        insert.setObject(8, cause.eventId().orElse(null));
        insert.setString(9, EventData.write(event));
    }
}
