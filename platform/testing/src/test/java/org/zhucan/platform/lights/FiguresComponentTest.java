// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class FiguresComponentTest {

    private static final String ADMIN = "/api/v1/admin/cinema/figures";

    private final Lights lights;

    FiguresComponentTest(Lights lights) {
        this.lights = lights;
    }

    @BeforeEach
    void oneFigureIsPublished() {
        put(List.of(figure("lights.all", "lights.installed")), 200);
        lights.install();
        lights.install();
        lights.install();
    }

    @Test
    void aFigureIsPublicAndAgreesWithItsSecondComputation() {
        long installed = ZhucanServers.database().number("select count(*) from light");
        given().get("/api/v1/figures/2024")
                .then()
                .statusCode(200)
                .body("figures.code", contains("lights.all"))
                .body("figures[0].value", equalTo((int) installed))
                .body("figures[0].unit", equalTo("light"))
                .body("figures[0].label.zh", equalTo("灯"))
                .body("figures[0].crossCheck.agrees", equalTo(true));
    }

    @Test
    void anotherDivisionHasNone() {
        given().get("/api/v1/figures/2024?division=110000000000")
                .then()
                .statusCode(200)
                .body("figures[0].value", equalTo(0));
        given().get("/api/v1/figures/2024?division=11")
                .then()
                .statusCode(400)
                .body("code", equalTo("division-malformed"));
    }

    @Test
    void theRecordsMakeUpTheFigure() {
        long installed = ZhucanServers.database().number("select count(*) from light");
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = given().auth()
                    .oauth2(TestTokens.of("auditor").division(Light.DIVISION).sign())
                    .queryParams(after == null ? Map.of("limit", 2) : Map.of("limit", 2, "after", after))
                    .get("/api/v1/figures/2024/lights.all/records")
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            after = page.path("next");
        } while (after != null);
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) installed);
    }

    @Test
    void everyMonthOfTheYearHasItsPart() {
        long installed = ZhucanServers.database().number("select count(*) from light");
        given().get("/api/v1/figures/2024/lights.all/series?by=month")
                .then()
                .statusCode(200)
                .body("code", equalTo("lights.all"))
                .body("by", equalTo("month"))
                .body("parts.size()", equalTo(12))
                .body("parts[0].part", equalTo("2024-01"))
                .body("parts[0].value", equalTo(0))
                .body("parts[2].value", equalTo((int) installed));
    }

    @Test
    void aVillageCountsToItsTownship() {
        long installed = ZhucanServers.database().number("select count(*) from light");
        given().get("/api/v1/figures/2024/lights.all/series?by=division")
                .then()
                .statusCode(200)
                .body("parts.part", contains("110101001000"))
                .body("parts[0].value", equalTo((int) installed + 1));
        given().get("/api/v1/figures/2024/lights.all/series?by=colour")
                .then()
                .statusCode(422)
                .body("code", equalTo("series-unavailable"));
        given().get("/api/v1/figures/2024/nothing/series?by=month").then().statusCode(404);
    }

    @Test
    void aDivisionOnTheListHasItsName() {
        given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .contentType("application/json")
                .body(List.of(
                        Map.of("code", "110101001000", "name", "灯街", "level", "township", "from", "2020-01-01"),
                        Map.of("code", "110101002000", "name", "影街", "level", "township", "from", "2025-01-01")))
                .put("/api/v1/admin/cinema/divisions")
                .then()
                .statusCode(200);
        given().get("/api/v1/figures/2024/lights.all/series?by=division").then().body("parts[0].name", equalTo("灯街"));
        given().get("/api/v1/figures/2024/lights.all/series?by=month").then().body("parts[0].name", nullValue());
        given().get("/api/v1/figures/2024?division=110101001000").then().body("divisionName", equalTo("灯街"));
        given().get("/api/v1/figures/2024?division=110101002000").then().body("divisionName", nullValue());
        given().get("/api/v1/figures/2024").then().body("divisionName", nullValue());
    }

    @Test
    void recordsAreForStaffInsideTheirDivision() {
        var path = "/api/v1/figures/2024/lights.all/records";
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("resident").division(Light.DIVISION).sign())
                .get(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("auditor").division("110101000000").sign())
                .get(path + "?division=" + Light.DIVISION)
                .then()
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
    }

    @Test
    void aFigureNeedsAStatisticOfThisService() {
        put(List.of(figure("x", "nothing.known")), 422);
        put(List.of(figure("x", "lights.installed"), figure("x", "lights.installed")), 400);
        given().get("/api/v1/figures/2024").then().body("figures.code", contains("lights.all"));
    }

    private static Map<String, Object> figure(String code, String statistic) {
        return Map.of(
                "code", code, "statistic", statistic, "unit", "light", "label", Map.of("zh", "灯", "en", "Lights"));
    }

    private static void put(List<Map<String, Object>> figures, int status) {
        given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .contentType("application/json")
                .body(figures)
                .put(ADMIN)
                .then()
                .statusCode(status);
    }
}
