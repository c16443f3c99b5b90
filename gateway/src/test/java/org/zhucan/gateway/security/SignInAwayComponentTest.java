// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestTokens;

/** The gateway starts before the identity server does. */
@QuarkusTest
@TestProfile(SignInAwayComponentTest.BeforeTheIdentityServer.class)
class SignInAwayComponentTest {

    private static final StandIn IDENTITY_SERVER = new StandIn();
    private static final String REALM = "/realms/zhucan";

    public static class BeforeTheIdentityServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var identityServer = IDENTITY_SERVER.start();
            IDENTITY_SERVER.stop(); // keeps its port
            return Map.of(
                    "ZHUCAN_CERTIFICATE_URL",
                    StandIn.CERTIFICATE.start(),
                    "ZHUCAN_OIDC_URL",
                    identityServer + REALM,
                    "ZHUCAN_OIDC_ISSUER",
                    TestTokens.ISSUER);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of();
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static void comeUp() {
        var address = IDENTITY_SERVER.start();
        IDENTITY_SERVER.answers(exchange -> StandIn.send(
                exchange,
                200,
                "application/json",
                exchange.getRequestURI().getPath().endsWith("openid-configuration")
                        ? "{\"issuer\":\"" + TestTokens.ISSUER + "\",\"jwks_uri\":\"" + address + REALM + "/certs\"}"
                        : TestTokens.keySet()));
    }

    @Test
    void untilItIsThereTokensCannotBeCheckedAndThenTheyCan() {
        StandIn.CERTIFICATE.forget();
        var token = TestTokens.of("clerk").bearer();
        given().header("Authorization", token)
                .get("/api/v1/persons")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("sign-in-unavailable"));
        given().header("Authorization", token)
                .get("/api/v1/public/certificates/A")
                .then()
                .statusCode(200);

        comeUp();
        given().header("Authorization", token).get("/api/v1/persons").then().statusCode(200);

        IDENTITY_SERVER.stop();
        given().header("Authorization", token).get("/api/v1/persons").then().statusCode(200);
        given().header("Authorization", "Bearer garbage")
                .get("/api/v1/persons")
                .then()
                .statusCode(401);
    }
}
