// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ApiConformance;
import org.zhucan.platform.testing.ZhucanServers;

/** The identity server is away from the start, so that the service has no key to check a token with. */
@QuarkusTest
@QuarkusTestResource(
        value = ZhucanServers.class,
        initArgs = @ResourceArg(name = "sign-in", value = "away"),
        restrictToAnnotatedClass = true)
class SignInAwayComponentTest {

    private static final String CHECK = Office.API + "/public/certificates/0000000000000000";

    @BeforeEach
    void watch() {
        ApiConformance.watch();
    }

    @Test
    void aTokenThatCannotBeCheckedMayBeTriedAgain() {
        Office.as(Office.clerk())
                .get(Office.API + "/persons")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("sign-in-unavailable"));
    }

    @Test
    void whatIsPublicIsServedAllTheSame() {
        given().get(CHECK).then().statusCode(200).body("valid", equalTo(false));
        Office.as(Office.clerk()).get(CHECK).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void whoeverSendsNoTokenIsAskedForOne() {
        given().get(Office.API + "/persons").then().statusCode(401).body("code", equalTo("token-missing"));
    }
}
