// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import static org.zhucan.bench.gate.BareSql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.EventStock;
import org.zhucan.bench.report.Row;
import org.zhucan.platform.ids.Ids;

/**
 * What certificate-service says to the database when it registers a person, said by nobody else: key, household, person, event, answer and two
 * audit entries. What is sealed is copied from a person who is there already, so that these can be read too.
 */
final class BareRegistration {

    /** As many as a service uses at the most. */
    private static final int CONNECTIONS = 16;

    private static final int MOST_A_SECOND = 20_000;

    private final Bench bench;
    private final UUID pattern;
    private final String event;

    BareRegistration(Bench bench) throws SQLException {
        this.bench = bench;
        this.pattern = aPerson();
        this.event = new EventStock(bench.ground()).statement(1);
    }

    Row row(String gate) throws Exception {
        return new BareSql(bench, "certificate", CONNECTIONS)
                .row(gate, MOST_A_SECOND * bench.sizes().seconds(), this::register);
    }

    private UUID aPerson() throws SQLException {
        try (var connection = bench.ground().connect("certificate");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from person limit 1")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private void register(Connection connection, int number) throws SQLException {
        var household = Ids.next();
        var person = Ids.next();
        var key = person.toString();
        run(connection, """
                insert into idempotency_key (caller, key, request_hash, recorded_at) values ('bench', ?, ?, now())
                on conflict (caller, key) do nothing
                """, key, new byte[32]);
        run(
                connection,
                "insert into household (id, version, division_code) select ?, 0, division_code from person where id = ?",
                household,
                pattern);
        run(connection, """
                insert into person (id, version, household_id, id_number, id_number_index, name, phone, birth_date, sex,
                    registered_division, residence_division, division_code, life_status)
                select ?, 0, ?, id_number, ?, ?, phone, birth_date, sex, registered_division, residence_division,
                    division_code, life_status from person where id = ?
                """, person, household, key, "人" + number, pattern);
        run(connection, event);
        run(
                connection,
                "update idempotency_key set status = 201, body = ? where caller = 'bench' and key = ?",
                new byte[400],
                key);
        run(connection, """
                insert into audit_entry (id, recorded_at, effective_on, actor, operation, action, subject_type, subject_id,
                    fields, details)
                values (?, now(), current_date, 'bench', 'bench', 'CREATED', 'Household', ?, '{divisionCode}', ?),
                    (?, now(), current_date, 'bench', 'bench', 'CREATED', 'Person', ?, '{name}', ?)
                """, Ids.next(), household.toString(), new byte[100], Ids.next(), key, new byte[400]);
    }
}
