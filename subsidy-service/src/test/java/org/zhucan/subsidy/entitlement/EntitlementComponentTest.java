// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.etag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class EntitlementComponentTest {

    private static final Map<String, String> OPINION = Map.of("opinion", "属实");

    private UUID person;
    private String path;

    @BeforeEach
    void aProposedEntitlement() {
        var programme = County.aProgramme();
        var registered = County.aPerson();
        person = registered.id();
        CertificateStream.publish(
                County.registered(registered), County.lowIncome(person), County.assessed(person, programme, true));
        assertThat(County.decision(person, programme)).containsEntry("outcome", "GRANTED");
        path = "/api/v1/entitlements/"
                + County.entitlements(person, programme).get(0).get("id");
    }

    @Test
    void isReviewedByTheFederationAndGrantedByCivilAffairs() {
        change("county-reviewer", path, "review", OPINION)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVIEWED"));
        change("civil-affairs", path, "grant", null).then().statusCode(200).body("status", equalTo("GRANTED"));
        assertThat(EventLog.await("org.zhucan.entitlement.granted.v1", path.substring(path.lastIndexOf('/') + 1)))
                .isNotNull();
    }

    @Test
    void isRefusedWithAReason() {
        change("county-reviewer", path, "review", OPINION).then().statusCode(200);
        change("civil-affairs", path, "refuse", Map.of("reason", "已迁出"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("reason", equalTo("已迁出"));
    }

    @Test
    void whoReviewedItDoesNotGrantIt() {
        as("county-reviewer", "li", County.COUNTY)
                .header("If-Match", etag(as("civil-affairs"), path))
                .body(OPINION)
                .post(path + "/review")
                .then()
                .statusCode(200);
        as("civil-affairs", "li", County.COUNTY)
                .header("If-Match", etag(as("civil-affairs"), path))
                .post(path + "/grant")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
    }

    @Test
    void isNotGrantedWithoutReview() {
        as("civil-affairs")
                .header("If-Match", etag(as("civil-affairs"), path))
                .post(path + "/grant")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(403, 409));
    }

    @Test
    void wrongRoleIsForbidden() {
        as("finance")
                .header("If-Match", "\"0\"")
                .body(OPINION)
                .post(path + "/review")
                .then()
                .statusCode(403);
        as("county-reviewer")
                .header("If-Match", "\"0\"")
                .post(path + "/grant")
                .then()
                .statusCode(403);
        as("assessor").get(path).then().statusCode(403);
    }

    @Test
    void staleOrMissingVersionIsRefused() {
        as("county-reviewer").body(OPINION).post(path + "/review").then().statusCode(428);
        as("county-reviewer")
                .header("If-Match", "\"7\"")
                .body(OPINION)
                .post(path + "/review")
                .then()
                .statusCode(412);
    }

    @Test
    void strangersSeeNothing() {
        var stranger = as("civil-affairs", "stranger", County.OTHER_COUNTY);
        stranger.get(path).then().statusCode(404).body("code", equalTo("entitlement-unknown"));
        stranger.get("/api/v1/entitlements?personId=" + person)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        stranger.get("/api/v1/entitlements/decisions?personId=" + person)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void emptyOpinionIsMalformed() {
        as("county-reviewer")
                .header("If-Match", "\"0\"")
                .body(Map.of("opinion", ""))
                .post(path + "/review")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/opinion"));
    }
}
