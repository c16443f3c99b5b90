// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.data;

import java.sql.SQLException;
import org.zhucan.bench.Ground;

/** Events of persons laid into certificate-service's outbox by SQL, as if so many had been registered at once. */
public final class EventStock {

    private static final int CHUNK = 50_000;

    private static final String FILL = """
            insert into outbox (event_id, type, subject, event_key, occurred_at, extensions, traceparent, data)
            select uuidv7(), 'org.zhucan.person.registered.v1', id, id, now(),
                jsonb_build_object('personid', id, 'division', '%1$s'),
                '00-' || replace(id::text, '-', '') || '-0123456789abcdef-01',
                json_build_object('person', json_build_object('id', id, 'householdId', id, 'birthDate', '1970-01-01',
                    'sex', 'MALE', 'registeredDivision', '%1$s', 'residenceDivision', '%1$s', 'lifeStatus', 'ALIVE'),
                    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            from (select uuidv7() as id from generate_series(1, %2$d)) as persons
            """;

    private final Ground ground;

    public EventStock(Ground ground) {
        this.ground = ground;
    }

    /** Adds events; the relay must be at rest, or it takes them at once. */
    public void fill(int count) throws SQLException {
        for (int left = count; left > 0; left -= CHUNK) {
            ground.execute("certificate", statement(Math.min(CHUNK, left)));
        }
    }

    /** The statement that adds so many events. */
    public String statement(int count) {
        return FILL.formatted(ground.pack().villages().get(0).code(), count);
    }
}
