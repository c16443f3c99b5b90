// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.TestTokens;

/** Reads every list and every id as somebody of another place or another hospital: there is nothing. */
@QuarkusTest
class StrangerComponentTest extends ComponentTest {

    private static final String[] STAFF = {
        "township-clerk", "county-reviewer", "county-approver", "civil-affairs", "auditor"
    };

    private static Stream<TestTokens> strangers() {
        return Stream.of(
                TestTokens.of(STAFF).sub("stranger").division(Fixtures.OTHER_COUNTY),
                TestTokens.of(STAFF).sub("neighbour").division(Fixtures.THIRD_TOWNSHIP),
                TestTokens.of(STAFF).sub("nowhere"));
    }

    @Test
    void nothingOfAnotherDivisionIsThere() {
        var paper = Paper.issued();
        Office.make(
                        Office.civilAffairs(),
                        "/facts/batches",
                        Map.of(
                                "kind",
                                "DESTITUTE",
                                "source",
                                "特困名单",
                                "rows",
                                List.of(Map.of("idNumber", paper.idNumber().text(), "from", "2024-01-01"))))
                .then()
                .statusCode(200);
        strangers().forEach(stranger -> {
            for (var list : List.of(
                    "/persons",
                    "/applications",
                    "/certificates",
                    "/facts?personId=" + paper.person(),
                    "/assessments?applicationId=" + paper.application())) {
                Office.read(stranger, list).then().statusCode(200).body("items", empty());
            }
            for (var one : List.of(
                    "/persons/" + paper.person(),
                    "/applications/" + paper.application(),
                    "/applications/" + paper.application() + "/publications",
                    "/assessments/" + paper.assessment(),
                    "/certificates/" + paper.certificate())) {
                Office.read(stranger, one).then().statusCode(404);
            }
            Office.as(stranger)
                    .body(Map.of("idNumber", paper.idNumber().text()))
                    .post(Office.API + "/persons/search")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Office.make(stranger, "/persons/" + paper.person() + "/reveal", Map.of("reason", "好奇"))
                    .then()
                    .statusCode(400); // too short a reason, before anything is looked for
            Office.make(stranger, "/persons/" + paper.person() + "/reveal", Map.of("reason", "只是好奇"))
                    .then()
                    .statusCode(404);
        });
    }

    @Test
    void nothingOfAnotherDivisionIsChanged() {
        var paper = Paper.underReview();
        strangers().forEach(stranger -> {
            for (var verb : List.of("submit", "approve", "issue")) {
                Office.change(stranger, "/applications/" + paper.application() + "/" + verb, "\"0\"", Map.of())
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("application-unknown"));
            }
            Office.change(
                            stranger,
                            "/persons/" + paper.person() + "/death",
                            "\"0\"",
                            Map.of("date", "2024-01-01", "source", "?"))
                    .then()
                    .statusCode(404);
            Office.make(stranger, "/applications", Paper.opening(paper.person()))
                    .then()
                    .statusCode(404);
        });
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void anotherHospitalSeesNothing() {
        var paper = Paper.accepted();
        var other = Office.assessorAt(Office.OTHER_HOSPITAL);
        var noHospital = TestTokens.of("assessor").sub("assessor").division(Fixtures.COUNTY);
        for (var stranger : List.of(other, noHospital)) {
            Office.read(stranger, "/applications/" + paper.application()).then().statusCode(404);
            Office.make(stranger, "/assessments", Paper.recording(paper.application(), 4))
                    .then()
                    .statusCode(404);
        }
        paper.record(4);
        Office.read(other, "/assessments/" + paper.assessment()).then().statusCode(404);
        Office.change(
                        other,
                        "/assessments/" + paper.assessment() + "/sign",
                        "\"0\"",
                        Map.of("eligible", true, "grade", 1))
                .then()
                .statusCode(404);
        Office.read(Office.assessor(), "/applications?status=ACCEPTED&limit=200")
                .then()
                .statusCode(200)
                .body("items.hospital", org.hamcrest.Matchers.everyItem(equalTo(Office.HOSPITAL)));
    }

    @Test
    void aHospitalGradesOnlyWhatItWasDesignatedFor() {
        var paper = Paper.submitted();
        paper.step(Office.clerk(), "accept", Map.of("hospital", Office.OTHER_HOSPITAL));
        Office.make(Office.assessorAt(Office.OTHER_HOSPITAL), "/assessments", Paper.recording(paper.application(), 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("category-not-designated"));
    }

    @Test
    void bothOfficesOfAnApplicationSeeIt() {
        var elsewhere = TestTokens.of("township-clerk").sub("clerk-2").division(Fixtures.OTHER_TOWNSHIP);
        var county = Office.reviewer();
        var registration = new java.util.HashMap<>(Paper.registration(Fixtures.anIdNumber()));
        registration.put("residenceDivision", Fixtures.OTHER_TOWNSHIP);
        // the place of residence registers somebody whose registered place is another township
        var person = Office.make(elsewhere, "/persons", registration);
        person.then().statusCode(201).body("divisionCode", equalTo(Fixtures.OTHER_TOWNSHIP));
        var application = Office.make(
                elsewhere, "/applications", Map.of("personId", person.path("id"), "kind", "NEW", "channel", "HOME"));
        application.then().statusCode(201);
        var path = "/applications/" + application.path("id");
        for (var office : List.of(elsewhere, Office.clerk(), county)) {
            Office.read(office, path)
                    .then()
                    .statusCode(200)
                    .body("receivingDivision", equalTo(Fixtures.OTHER_TOWNSHIP))
                    .body("homeDivision", equalTo(Fixtures.VILLAGE));
        }
    }

    @Test
    void hospitalsAreForEverybodyOnTheStaff() {
        Office.read(Office.clerk(), "/hospitals")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(Office.HOSPITAL))
                .body("items.find { it.code == '" + Office.OTHER_HOSPITAL + "' }.categories", contains(4));
        Office.as(Office.clerk())
                .body(Map.of())
                .put(Office.API + "/hospitals/" + Office.HOSPITAL)
                .then()
                .statusCode(403);
    }
}
