// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** Reads every list and every id as somebody of another place, institution or family: there is nothing. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class StrangerComponentTest {

    private static final String[] STAFF = {"township-clerk", "county-reviewer", "county-approver", "finance", "auditor"
    };

    @BeforeEach
    void theCountyIsOpen() {
        County.open();
    }

    @Test
    void nothingOfAnotherPlaceInstitutionOrFamilyIsThere() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        var one = County.aPlacedCase(child, "AUTISM", institution);
        var attendance = County.aConfirmedDay(child, institution);
        var settlement = County.aSettlement(institution);
        var strangers = Stream.of(
                TestTokens.of(STAFF).sub("stranger").division(County.OTHER_COUNTY),
                TestTokens.of(STAFF).sub("neighbour").division(County.OTHER_TOWNSHIP),
                TestTokens.of(STAFF).sub("nowhere"),
                County.teacher("R-nowhere"),
                TestTokens.of("institution").sub("no institution").division(County.COUNTY));
        strangers.forEach(stranger -> {
            for (var list : List.of("/rehab-cases", "/rehab-cases/attendances", "/settlements")) {
                County.read(stranger, list).then().statusCode(200).body("items", empty());
            }
            for (var path : List.of(one, attendance, settlement, settlement + "/lines")) {
                County.read(stranger, path).then().statusCode(404);
            }
        });
        for (var family : List.of(
                County.helper(Ids.next()),
                TestTokens.of("helper").sub("nobody's helper").division(County.TOWNSHIP))) {
            for (var list : List.of("/rehab-cases", "/rehab-cases/attendances")) {
                County.read(family, list).then().statusCode(200).body("items", empty());
            }
            County.read(family, one).then().statusCode(404);
            County.read(family, attendance).then().statusCode(404);
            County.read(family, settlement).then().statusCode(403);
        }
        County.read(County.helper(child), "/rehab-cases")
                .then()
                .statusCode(200)
                .body("items.personId", equalTo(List.of(child.toString())));
        County.read(County.teacher(institution), "/institutions")
                .then()
                .body("items.code", equalTo(List.of(institution)));
    }

    @Test
    void nothingOfAnotherPlaceIsChanged() {
        var child = County.aChild();
        var one = County.aReviewedCase(child, "AUTISM");
        var stranger = TestTokens.of(STAFF).sub("stranger").division(County.OTHER_COUNTY);
        for (var verb : List.of("approve", "accept", "apply")) {
            County.as(stranger)
                    .header("If-Match", "\"3\"")
                    .post("/api/v1" + one + "/" + verb)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("rehab-case-unknown"));
        }
        County.make(stranger, "/rehab-cases", County.opening(child, "AUTISM"))
                .then()
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
        County.make(stranger, "/institutions", County.registration("R-stranger", 5))
                .then()
                .statusCode(403);
        County.as(County.reviewer())
                .body(County.terms())
                .put("/api/v1/rehab-cases/terms")
                .then()
                .statusCode(403);
        County.as(County.approver())
                .body(Map.of())
                .post("/api/v1" + one + "/approve")
                .then()
                .statusCode(428);
    }

    @Test
    void termsEnteredAgainStayTheVersionTheyWere() {
        County.put("/rehab-cases/terms", County.terms());
        County.read(County.clerk(), "/rehab-cases/terms")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].number", equalTo(1))
                .body("[0].capPerYear", equalTo("16000.00"));
    }
}
