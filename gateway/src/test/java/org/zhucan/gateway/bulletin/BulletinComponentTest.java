// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class BulletinComponentTest {

    private static final String ISSUED = """
            {"figures":[{"code":"certificates.issued","value":493,"unit":"person","label":{"zh":"办证","en":"Issued"}}]}""";
    private static final String PAID = """
            {"figures":[
             {"code":"assessment_allowance.persons","value":257,"unit":"person","label":{"zh":"人数","en":"Persons"}},
             {"code":"assessment_allowance.amount","value":38550.00,"unit":"yuan","label":{"zh":"金额","en":"Amount"},
              "crossCheck":{"value":38550.00,"agrees":true}}]}""";

    private static final String NONE = "{\"figures\":[]}";

    @BeforeEach
    void freshServices() {
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.CERTIFICATE.forget();
        StandIn.SUBSIDY.forget();
        StandIn.CERTIFICATE.answers(200, "application/json", ISSUED);
        StandIn.SUBSIDY.answers(200, "application/json", PAID);
        StandIn.REHAB.answers(200, "application/json", NONE);
        StandIn.EMPLOYMENT.answers(200, "application/json", NONE);
    }

    @Test
    void theBulletinHasTheFiguresOfAllServices() {
        var json = given().get("/api/v1/bulletins/2024?division=522725000000")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("year", equalTo(2024))
                .body("division", equalTo("522725000000"))
                .body(
                        "figures.code",
                        contains("certificates.issued", "assessment_allowance.persons", "assessment_allowance.amount"))
                .body("figures[0].label.zh", equalTo("办证"))
                .body(
                        "figures[0].records",
                        equalTo("/api/v1/bulletins/2024/figures/certificates.issued/records?division=522725000000"))
                .body("missing", empty())
                .extract()
                .asString();
        assertThat(json).contains("\"value\":38550.00");
        assertThat(StandIn.CERTIFICATE.last().uri()).isEqualTo("/api/v1/figures/2024?division=522725000000");
        assertThat(StandIn.CERTIFICATE.last().header("traceparent")).isNotNull();
    }

    @Test
    void withoutADivisionEverythingIsCounted() {
        given().get("/api/v1/bulletins/2024")
                .then()
                .body("division", nullValue())
                .body("figures[0].records", equalTo("/api/v1/bulletins/2024/figures/certificates.issued/records"));
        assertThat(StandIn.SUBSIDY.last().uri()).isEqualTo("/api/v1/figures/2024");
    }

    @Test
    void aServiceThatIsDownIsMissing() {
        StandIn.SUBSIDY.stop();
        given().get("/api/v1/bulletins/2024")
                .then()
                .statusCode(200)
                .body("figures.code", contains("certificates.issued"))
                .body("missing", contains("subsidy"));
    }

    @Test
    void aServiceThatFailsOrAnswersNonsenseIsMissing() {
        StandIn.CERTIFICATE.answers(500, "application/problem+json", "{}");
        StandIn.SUBSIDY.answers(200, "text/html", "<html>");
        given().get("/api/v1/bulletins/2024")
                .then()
                .statusCode(200)
                .body("figures", empty())
                .body("missing", contains("certificate", "subsidy"));
    }

    @Test
    void aServiceThatTakesTooLongIsMissing() {
        var end = new CountDownLatch(1);
        StandIn.CERTIFICATE.answers(exchange -> {
            try {
                end.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        given().get("/api/v1/bulletins/2024")
                .then()
                .statusCode(200)
                .body("figures", hasSize(2))
                .body("missing", contains("certificate"));
        end.countDown();
    }

    @Test
    void aYearOrDivisionThatIsNoneIsRefused() {
        given().get("/api/v1/bulletins/24").then().statusCode(400).body("code", equalTo("year-malformed"));
        given().get("/api/v1/bulletins/2024?division=5227")
                .then()
                .statusCode(400)
                .body("code", equalTo("division-malformed"));
        given().header("Authorization", TestTokens.of("a").bearer())
                .post("/api/v1/bulletins/2024")
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void recordsComeFromTheServiceThatKnowsTheFigureWithTheCallersToken() {
        StandIn.CERTIFICATE.answers(404, "application/problem+json", "{\"code\":\"figure-unknown\"}");
        StandIn.SUBSIDY.answers(200, "application/json", "{\"items\":[{\"type\":\"payment-line\"}],\"next\":\"abc\"}");
        var token = TestTokens.of("auditor").role("auditor").bearer();
        var path = "/api/v1/bulletins/2024/figures/assessment_allowance.persons/records";
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .get(path + "?division=522725001000&after=x%3D&limit=2")
                .then()
                .statusCode(200)
                .body("next", equalTo("abc"))
                .body("items.type", contains("payment-line"));
        assertThat(StandIn.SUBSIDY.last().uri())
                .isEqualTo("/api/v1/figures/2024/assessment_allowance.persons/records"
                        + "?division=522725001000&after=x%3D&limit=2");
        assertThat(StandIn.SUBSIDY.last().header("Authorization")).isEqualTo(token);

        int asked = StandIn.CERTIFICATE.requests();
        given().header("Authorization", token).get(path).then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.requests()).as("the owner is remembered").isEqualTo(asked);
    }

    @Test
    void recordsNeedATokenAndAKnownFigure() {
        var path = "/api/v1/bulletins/2024/figures/no.such/records";
        given().get(path).then().statusCode(401).body("code", equalTo("token-missing"));
        StandIn.CERTIFICATE.answers(404, "application/problem+json", "{}");
        StandIn.SUBSIDY.answers(404, "application/problem+json", "{}");
        StandIn.REHAB.answers(404, "application/problem+json", "{}");
        StandIn.EMPLOYMENT.answers(404, "application/problem+json", "{}");
        var token = TestTokens.of("auditor").bearer();
        given().header("Authorization", token).get(path).then().statusCode(404).body("code", equalTo("figure-unknown"));
        StandIn.SUBSIDY.answers(403, "application/problem+json", "{\"code\":\"role-missing\"}");
        given().header("Authorization", token).get(path).then().statusCode(403).body("code", equalTo("role-missing"));
        StandIn.SUBSIDY.stop();
        given().header("Authorization", token)
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("service-unavailable"))
                .body("service", equalTo("subsidy"));
    }
}
