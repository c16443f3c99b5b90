// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class QuietComponentTest {

    private final Lights lights;

    QuietComponentTest(Lights lights) {
        this.lights = lights;
    }

    @Test
    void aServiceIsQuietOnceItsEventsHaveHadTheirEffects() {
        var light = lights.install();
        for (int i = 0; i < 10; i++) {
            lights.flip(light);
        }
        Patience.until("it is quiet", Lights.SOON, () -> quiet().getBoolean("quiet"));
        assertThat(Lights.bells(light)).isEqualTo(10);
        assertThat(quiet().getLong("outbox")).isZero();
        assertThat(quiet().getLong("consumerLag")).isZero();
        assertThat(quiet().getLong("openFiles")).isZero();
        assertThat(quiet().getLong("jobs")).isZero();
    }

    @Test
    void anotherServicesDoorIsNotHere() {
        given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .get("/api/v1/admin/certificate/quiet")
                .then()
                .statusCode(404);
    }

    @Test
    void lagIsMeasured() {
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains("zhucan_outbox_rows", "zhucan_outbox_age", "zhucan_inbox_lag", "zhucan_inbox_parked");
    }

    private static JsonPath quiet() {
        return given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .get("/api/v1/admin/cinema/quiet")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
