// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.outbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One transaction of the relay: takes the lock, sends the oldest rows, moves them to the log. The row lock is the lease: it ends with the
 * transaction, and the database ends the session of a relay that froze in it, so that its move fails; what it then sends again, the next
 * one sends too, in the same order.
 */
class RelayBatch implements AutoCloseable {

    static final int LIMIT = 1_000;

    /** To pass over fewer rows that are gone costs a look less than it costs anyway. */
    private static final int SWEEP_AFTER = 10_000;

    private static final int TRANSACTION_SECONDS = 30;
    private static final String LOCK = "select name from relay where name = 'outbox' for update skip locked";
    private static final String READ = "select " + OutboxRow.COLUMNS + " from outbox order by position limit " + LIMIT;
    private static final String GLANCE = "select 1 from outbox order by position limit 1";

    /** Autovacuum comes by once a minute, in which the next look may have a million rows to pass over. */
    private static final String SWEEP = "vacuum (skip_locked, truncate false) outbox";

    private static final String MOVE = """
            with sent as (delete from outbox where position = any(?) returning %1$s)
            insert into event_log (%1$s) select %1$s from sent order by position
            """.formatted(OutboxRow.COLUMNS);

    private final DataSource dataSource;
    private final EventProducer producer;
    private final String topic;
    private final URI source;
    private int sinceSwept;

    RelayBatch(DataSource dataSource, Topics topics, String service) {
        this.dataSource = dataSource;
        this.producer = new EventProducer(topics.bootstrapServers());
        this.topic = topics.own();
        this.source = URI.create("/" + service + "-service");
    }

    /** Sends what waits, up to {@link #LIMIT}; returns how many, 0 also while another relay holds the lock. */
    int send() {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            try (var connection = dataSource.getConnection()) {
                var rows = lock(connection) ? read(connection) : List.<OutboxRow>of();
                if (!rows.isEmpty()) {
                    producer.send(rows.stream().map(this::record).toList());
                    move(connection, rows);
                }
                return rows.size();
            }
        });
    }

    /** A glance without a transaction, for an idle service. */
    boolean nothingWaits() throws SQLException {
        try (var connection = dataSource.getConnection();
                var glance = connection.prepareStatement(GLANCE);
                var rows = glance.executeQuery()) {
            return !rows.next();
        }
    }

    /** Clears away the rows that are gone, once there are many; they lie before those that wait. */
    void sweep(int gone) throws SQLException {
        sinceSwept += gone;
        if (sinceSwept >= SWEEP_AFTER) {
            sinceSwept = 0;
            try (var connection = dataSource.getConnection();
                    var sweep = connection.createStatement()) {
                sweep.execute(SWEEP);
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK);
                var rows = lock.executeQuery()) {
            return rows.next();
        }
    }

    private static List<OutboxRow> read(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(READ);
                var found = read.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            while (found.next()) {
                rows.add(OutboxRow.of(found));
            }
            return rows;
        }
    }

    private static void move(Connection connection, List<OutboxRow> rows) throws SQLException {
        var positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
        try (var move = connection.prepareStatement(MOVE)) {
            move.setArray(1, connection.createArrayOf("bigint", positions));
            if (move.executeUpdate() != positions.length) {
                throw new IllegalStateException("Rows of the outbox went away while they were sent");
            }
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        return KafkaMessageFactory.createWriter(topic, row.key()).writeBinary(row.event(source));
    }

    @Override
    public void close() {
        producer.close();
    }
}
