// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class EntranceComponentTest {

    @BeforeEach
    void freshServices() {
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.CERTIFICATE.forget();
        StandIn.SUBSIDY.forget();
    }

    private static RequestSpecification clerk() {
        return given().header("Authorization", TestTokens.of("clerk").bearer());
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:zhucan:problem:" + code))
                .body("title", not(emptyOrNullString()))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aCallGoesToItsServiceWithItsTokenAndComesBackAsItIs() {
        StandIn.SUBSIDY.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/payees/7");
            StandIn.send(exchange, 201, "application/json", "{\"id\":\"7\"}");
        });
        var token = TestTokens.of("clerk").bearer();
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/v1/payees?x=%20y")
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .header("Location", "/api/v1/payees/7")
                .body("id", equalTo("7"));
        var seen = StandIn.SUBSIDY.last();
        assertThat(seen.uri()).isEqualTo("/api/v1/payees?x=%20y");
        assertThat(seen.header("Authorization")).isEqualTo(token);
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("If-Match")).isEqualTo("\"2\"");
        assertThat(seen.bytes()).isEqualTo(7);
        assertThat(StandIn.CERTIFICATE.requests()).isZero();
    }

    @Test
    void aRefusalOfTheServiceIsNotTouched() {
        StandIn.CERTIFICATE.answers(409, "application/problem+json", "{\"code\":\"person-duplicate\",\"status\":409}");
        clerk().post("/api/v1/persons").then().statusCode(409).body("code", equalTo("person-duplicate"));
    }

    @Test
    void aCallWithoutATokenIsRefused() {
        isProblem(given().get("/api/v1/persons").then(), 401, "token-missing").header("WWW-Authenticate", "Bearer");
        isProblem(
                given().auth()
                        .preemptive()
                        .basic("a", "b")
                        .get("/api/v1/persons")
                        .then(),
                401,
                "token-missing");
        assertThat(StandIn.CERTIFICATE.requests()).isZero();
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() {
        for (var token : new String[] {
            TestTokens.of("a").expired().sign(),
            TestTokens.of("a").audience("another-api").sign(),
            TestTokens.of("a").issuer("http://elsewhere/realms/zhucan").sign(),
            TestTokens.of("a").signedByAStranger().sign(),
            "garbage",
            "a.b.c",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiYXVkIjoiemh1Y2FuLWFwaSJ9."
        }) {
            isProblem(
                            given().header("Authorization", "Bearer " + token)
                                    .get("/api/v1/persons")
                                    .then(),
                            401,
                            "token-refused")
                    .header("WWW-Authenticate", "Bearer");
        }
        assertThat(StandIn.CERTIFICATE.requests()).isZero();
    }

    /** It is remembered for a moment, as it was sent and no longer than it holds. */
    @Test
    void aTokenThatHeldVouchesForNoOtherAndNotForLong() {
        var token = TestTokens.of("clerk").expiringIn(6).sign();
        var another = TestTokens.of("director").sign();
        assertThat(statusWith(token)).isEqualTo(200);
        assertThat(statusWith(token)).isEqualTo(200);
        int signature = token.lastIndexOf('.');
        assertThat(statusWith(token.substring(0, signature) + another.substring(another.lastIndexOf('.'))))
                .isEqualTo(401);
        assertThat(statusWith(another.substring(0, another.lastIndexOf('.')) + token.substring(signature)))
                .isEqualTo(401);
        long end = System.nanoTime() + Duration.ofSeconds(12).toNanos();
        int status = 200;
        while (status == 200 && System.nanoTime() < end) {
            status = statusWith(token);
        }
        assertThat(status).isEqualTo(401);
    }

    private static int statusWith(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/persons")
                .statusCode();
    }

    @Test
    void theCheckOfACertificateNeedsNoToken() {
        given().get("/api/v1/public/certificates/ABC").then().statusCode(200);
        given().header("Authorization", "Bearer garbage")
                .get("/api/v1/public/certificates/ABC")
                .then()
                .statusCode(200);
        given().body("{}").post("/api/v1/public/certificate-checks").then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/figures/2024",
                "/api/v1/figures/2024/a/records",
                "/api/v1/q/health",
                "/nothing",
                "/q/nothing",
                "/api/v1/public/../figures/2024",
                "/api/v1/public/%2e%2e/figures/2024",
                "/api/v1/bulletins",
                "/api/v1/bulletins/2024/x"
            })
    void whatIsNotRoutedIsUnknown(String path) {
        isProblem(clerk().urlEncodingEnabled(false).get(path).then(), 404, "path-unknown");
        assertThat(StandIn.CERTIFICATE.requests() + StandIn.SUBSIDY.requests()).isZero();
    }

    @Test
    void titlesAreInTheCallersLanguage() {
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/api/v1/persons")
                .then()
                .body("title", equalTo("Not signed in"));
        given().header("Accept-Language", "fr, zh-CN")
                .get("/api/v1/persons")
                .then()
                .body("title", equalTo("未登录"));
        given().header("Accept-Language", ";;;").get("/api/v1/persons").then().body("title", equalTo("未登录"));
        given().get("/api/v1/persons").then().body("title", equalTo("未登录"));
    }

    @Test
    void aServiceThatIsDownIsNamedAndComesBack() {
        StandIn.SUBSIDY.stop();
        isProblem(clerk().get("/api/v1/payees").then(), 503, "service-unavailable")
                .header("Retry-After", "1")
                .body("service", equalTo("subsidy"));
        isProblem(clerk().body("{}").post("/api/v1/payees").then(), 503, "service-unavailable");
        clerk().get("/api/v1/persons").then().statusCode(200);
        StandIn.SUBSIDY.start();
        clerk().get("/api/v1/payees").then().statusCode(200);
    }

    @Test
    void whoTakesTooMuchWaits() {
        var token = TestTokens.of("eager").through("tight-client").bearer();
        given().header("Authorization", token).get("/api/v1/persons").then().statusCode(200);
        given().header("Authorization", token).get("/api/v1/persons").then().statusCode(200);
        var refused =
                given().header("Authorization", token).get("/api/v1/persons").then();
        isProblem(refused, 429, "limit-reached").header("Retry-After", matchesPattern("[1-9][0-9]*"));
        var other = TestTokens.of("calm").through("tight-client").bearer();
        given().header("Authorization", other).get("/api/v1/persons").then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.requests()).isEqualTo(3);
    }

    @Test
    void aTraceIsKeptOrBegun() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        clerk().header("traceparent", trace).get("/api/v1/persons").then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.last().header("traceparent"))
                .as("the caller's trace, but the gateway's span; and nobody records it")
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-00")
                .doesNotContain("00f067aa0ba902b7");
        clerk().get("/api/v1/persons").then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.last().header("traceparent"))
                .matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00");
        clerk().header("traceparent", "nonsense").get("/api/v1/persons").then().statusCode(200);
        assertThat(StandIn.CERTIFICATE.last().header("traceparent"))
                .matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void headersOfOneConnectionStayOnIt() {
        StandIn.CERTIFICATE.answers(exchange -> {
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic");
            StandIn.send(exchange, 200, "text/plain", "ok");
        });
        var response = clerk().header("Connection", "X-Only-Here")
                .header("X-Only-Here", "1")
                .header("Proxy-Authorization", "Basic eDp5")
                .header("TE", "trailers")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .get("/api/v1/persons")
                .then()
                .statusCode(200)
                .extract();
        var seen = StandIn.CERTIFICATE.last();
        for (var name : new String[] {"X-Only-Here", "Proxy-Authorization", "TE", "X-Forwarded-Prefix", "Forwarded"}) {
            assertThat(seen.header(name)).as(name).isNull();
        }
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host")).matches("(localhost|127\\.0\\.0\\.1):[0-9]+");
        assertThat(response.header("Keep-Alive")).isNull();
        assertThat(response.header("Proxy-Authenticate")).isNull();
    }

    @Test
    void metricsAreForThoseWhoRunTheSuite() {
        given().get("/q/metrics").then().statusCode(401);
        clerk().get("/q/metrics").then().statusCode(403);
        clerk().get("/api/v1/persons/0192f0c4-5b1e-7a30-8c1d-2f6f6f0a1b2c")
                .then()
                .statusCode(200);
        var metrics = given().header(
                        "Authorization",
                        TestTokens.of("ops").role("administrator").bearer())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics).contains("uri=\"/api/v1/persons\"").doesNotContain("0192f0c4");
    }
}
