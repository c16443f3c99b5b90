// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class HealthComponentTest {

    @Test
    void dependenciesAreReportedAndTakeTheDoorOutOfNothing() {
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.CERTIFICATE.forget();
        StandIn.SUBSIDY.forget();
        given().get("/q/health/group/dependencies")
                .then()
                .statusCode(200)
                .body("checks[0].data.certificate", equalTo("UP"))
                .body("checks[0].data.subsidy", equalTo("UP"))
                .body("checks[0].data.sign-in", equalTo("UP"));
        StandIn.CERTIFICATE.stop();
        given().get("/q/health/group/dependencies")
                .then()
                .statusCode(503)
                .body("checks[0].data.certificate", equalTo("DOWN"))
                .body("checks[0].data.subsidy", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        StandIn.CERTIFICATE.start();
    }
}
