// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestDatabase;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** The cinema on real time, in a database of its own, since real and simulated dates do not lie in one. */
@QuarkusTest
@TestProfile(RealTimeComponentTest.OnRealTime.class)
class RealTimeComponentTest extends CinemaTest {

    /** Without the servers of the other tests, whose settings would stand beside these. */
    public static class OnRealTime implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ZhucanServers.class, Map.of("time", "real", "database", DATABASE)));
        }
    }

    private static final String DATABASE = "cinema_real";

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestDatabase database = ZhucanServers.database(DATABASE);

    @Test
    void dailyWorkIsCaughtUpOnceADate() {
        database.run("update business_date set first_on = current_date - 100");
        round();
        Patience.until("the work of a hundred days is done", SOON, () -> rehearsals() >= 6);
        var done = rehearsals();
        assertThat(done)
                .isEqualTo(database.number("select count(*) from daily_run where name in ('tens', 'fifteens')"));
        round();
        round();
        assertThat(rehearsals()).isEqualTo(done);
        assertThat(database.number("select count(distinct (work, on_date)) from rehearsal"))
                .isEqualTo(done);

        database.run("delete from daily_run where (name, on_date) in"
                + " (select name, max(on_date) from daily_run where name = 'tens' group by name)");
        round();
        Patience.until("the date that was not done is done", SOON, () -> rehearsals() == done + 1);
    }

    @Test
    void theDateIsTodayAndNobodyMovesIt() {
        var administrator = TestTokens.of("administrator");
        as(administrator)
                .body("{\"to\": \"2099-01-01\"}")
                .put("/api/v1/admin/cinema/business-date")
                .then()
                .statusCode(409)
                .body("code", equalTo("business-date-real"));
        assertThat(database.number("select count(*) from business_date where mode = 'REAL' and current_on is null"))
                .isEqualTo(1);
    }

    /** Lets the regular task make its round now, and waits until it has. */
    private void round() {
        var before = rounds();
        database.run("update scheduled_tasks set execution_time = now() where task_name = 'daily-rounds'");
        Patience.until("the round is made", SOON, () -> rounds() > before);
    }

    /** When the last round ended, in microseconds. */
    private long rounds() {
        return database.number("select coalesce(max((extract(epoch from last_success) * 1000000)::bigint), 0)"
                + " from scheduled_tasks where task_name = 'daily-rounds'");
    }

    private long rehearsals() {
        return database.number("select count(*) from rehearsal");
    }
}
