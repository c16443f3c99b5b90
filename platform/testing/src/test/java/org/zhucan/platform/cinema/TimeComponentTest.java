// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.parameters.Parameters;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.platform.time.DailyRounds;
import org.zhucan.platform.time.WorkingDays;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class TimeComponentTest extends CinemaTest {

    private static final TestTokens ADMINISTRATOR = TestTokens.of("administrator");

    @Inject
    WorkingDays workingDays;

    @Inject
    Divisions divisions;

    @Inject
    Parameters parameters;

    @Inject
    DailyRounds rounds;

    @Test
    void theDateGoesForwardDueDateByDueDate() {
        BusinessDate.moveTo(LocalDate.parse("2024-01-02"));
        BusinessDate.moveTo(LocalDate.parse("2024-02-12"));
        assertThat(ZhucanServers.database()
                        .rows("select work, on_date::text, seen::text from rehearsal order by place"))
                .extracting(row -> row.get("work") + " " + row.get("on_date") + " " + row.get("seen"))
                .containsExactly(
                        "tens 2024-01-10 2024-01-10", "fifteens 2024-01-15 2024-01-15", "tens 2024-02-10 2024-02-10");
        assertThat(BusinessDate.now()).isEqualTo("2024-02-12");
        assertThat(rounds.nextDue()).contains(LocalDate.parse("2024-02-15"));

        BusinessDate.moveTo(LocalDate.parse("2024-02-12")); // again: nothing happens twice
        assertThat(ZhucanServers.database().number("select count(*) from rehearsal"))
                .isEqualTo(3);

        // A date that was reached, but whose work was cut off, is finished first.
        ZhucanServers.database().run("update business_date set current_on = date '2024-02-15'");
        BusinessDate.moveTo(LocalDate.parse("2024-02-16"));
        assertThat(ZhucanServers.database()
                        .rows("select work, on_date::text from rehearsal order by place desc limit 1"))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("fifteens", "2024-02-15"));

        as(ADMINISTRATOR)
                .body("{\"to\": \"2024-02-01\"}")
                .put("/api/v1/admin/cinema/business-date")
                .then()
                .statusCode(409)
                .body("code", equalTo("business-date-backwards"));
        as(TestTokens.of("clerk"))
                .body("{\"to\": \"2024-03-01\"}")
                .put("/api/v1/admin/cinema/business-date")
                .then()
                .statusCode(403);
    }

    @Test
    void workingDaysFollowTheCalendarOfTheYear() {
        as(ADMINISTRATOR)
                .body("""
                [{"date": "2025-05-01", "kind": "HOLIDAY", "name": "劳动节"},
                 {"date": "2025-05-02", "kind": "HOLIDAY", "name": "劳动节"},
                 {"date": "2025-05-05", "kind": "HOLIDAY", "name": "劳动节"},
                 {"date": "2025-04-27", "kind": "MAKE_UP_WORKDAY", "name": "劳动节"}]
                """)
                .put("/api/v1/admin/cinema/calendar")
                .then()
                .statusCode(200)
                .body("days", equalTo(4));
        assertThat(workingDays.isWorkingDay(LocalDate.parse("2025-04-27"))).isTrue(); // a Sunday
        assertThat(workingDays.isWorkingDay(LocalDate.parse("2025-05-01"))).isFalse();
        assertThat(workingDays.plus(LocalDate.parse("2025-04-30"), 1)).isEqualTo("2025-05-06");
        assertThat(workingDays.plus(LocalDate.parse("2025-04-26"), 5)).isEqualTo("2025-05-06");
        assertThat(workingDays.onOrAfter(LocalDate.parse("2025-05-03"))).isEqualTo("2025-05-06");
        assertThat(workingDays.assumed(2025)).isFalse();
        assertThat(workingDays.assumed(2031)).isTrue();
        as(ADMINISTRATOR)
                .body("""
                [{"date": "2026-05-01", "kind": "HOLIDAY", "name": "a"}, {"date": "2026-05-01", "kind": "HOLIDAY", "name": "b"}]
                """)
                .put("/api/v1/admin/cinema/calendar")
                .then()
                .statusCode(400)
                .body("code", equalTo("calendar-day-twice"));
    }

    @Test
    void divisionsHoldForTheirTime() {
        as(ADMINISTRATOR)
                .body("""
                [{"code": "110101000000", "name": "东城区", "level": "county", "from": "2010-07-01"},
                 {"code": "110103000000", "name": "崇文区", "level": "county", "from": "1952-01-01", "to": "2010-06-30"}]
                """)
                .put("/api/v1/admin/cinema/divisions")
                .then()
                .statusCode(200)
                .body("divisions", equalTo(2));
        assertThat(divisions.find("110103000000", LocalDate.parse("2010-06-30")))
                .isPresent();
        assertThat(divisions.find("110103000000", LocalDate.parse("2010-07-01")))
                .isEmpty();
        assertThat(divisions
                        .find("110101000000", LocalDate.parse("2024-01-01"))
                        .orElseThrow()
                        .name())
                .isEqualTo("东城区");
        as(ADMINISTRATOR)
                .body("[{\"code\": \"1101\", \"name\": \"a\", \"level\": \"county\", \"from\": \"2010-07-01\"}]")
                .put("/api/v1/admin/cinema/divisions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/0/code"));
    }

    @Test
    void aChangedDivisionIsSeenAtOnceWhereItWasChanged() {
        var day = LocalDate.parse("2024-05-01");
        assertThat(divisions.find("110199000000", day)).isEmpty();
        division("110199000000", "2020-01-01", null);
        assertThat(divisions.find("110199000000", day)).isPresent();
        division("110199000000", "2020-01-01", "2023-12-31");
        assertThat(divisions.find("110199000000", day)).isEmpty();
    }

    private static void division(String code, String from, String to) {
        as(ADMINISTRATOR)
                .body("[{\"code\": \"%s\", \"name\": \"某区\", \"level\": \"county\", \"from\": \"%s\"%s}]"
                        .formatted(code, from, to == null ? "" : ", \"to\": \"" + to + "\""))
                .put("/api/v1/admin/cinema/divisions")
                .then()
                .statusCode(200);
    }

    @Test
    void parametersHoldForTheirTime() {
        as(ADMINISTRATOR)
                .body("""
                [{"name": "break.minutes", "value": "15", "from": "2020-01-01", "to": "2023-12-31"},
                 {"name": "break.minutes", "value": "20", "from": "2024-01-01"}]
                """)
                .put("/api/v1/admin/cinema/parameters")
                .then()
                .statusCode(200);
        assertThat(parameters.integer("break.minutes", LocalDate.parse("2023-12-31")))
                .isEqualTo(15);
        assertThat(parameters.integer("break.minutes", LocalDate.parse("2024-01-01")))
                .isEqualTo(20);
        as(ADMINISTRATOR)
                .body("""
                [{"name": "break.minutes", "value": "15", "from": "2020-01-01"},
                 {"name": "break.minutes", "value": "20", "from": "2024-01-01"}]
                """)
                .put("/api/v1/admin/cinema/parameters")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-overlaps"));
    }
}
