// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class ProblemComponentTest extends CinemaTest {

    private static ValidatableResponse send(String body) {
        return buy(body).then().contentType("application/problem+json");
    }

    private static ValidatableResponse sent(ValidatableResponse answer, String code, String pointer) {
        return answer.statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void everyKindOfRefusalHasItsStatus(Refusal.Kind kind) {
        given().header("Accept-Language", "en")
                .get("/api/v1/public/refusals/" + kind)
                .then()
                .statusCode(kind.status())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:zhucan:problem:ticket-refused"))
                .body("title", equalTo("Ticket refused"))
                .body("status", equalTo(kind.status()))
                .body("detail", equalTo("Refused as " + kind))
                .body("instance", equalTo("/api/v1/public/refusals/" + kind))
                .body("code", equalTo("ticket-refused"))
                .body("row", equalTo(7))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void whatIsUnavailableMayBeTriedAgain() {
        given().get("/api/v1/public/refusals/UNAVAILABLE").then().header("Retry-After", "1");
    }

    @Test
    void titlesAreChineseUnlessEnglishIsWanted() {
        given().get("/api/v1/public/refusals/UNKNOWN").then().body("title", equalTo("电影票被拒绝"));
        given().header("Accept-Language", "fr, en;q=0.5, zh;q=0.2")
                .get("/api/v1/public/refusals/UNKNOWN")
                .then()
                .body("title", equalTo("Ticket refused"));
    }

    @Test
    void whatHappenedIsSaidInTheSameLanguageAsTheTitle() {
        given().get("/api/v1/public/refusals/UNKNOWN").then().body("detail", equalTo("第 7 行被拒绝"));
        as(clerk()).get("/api/v1/nothing").then().body("detail", equalTo("此地址没有内容"));
        send("{\"holder\": oops}").body("detail", equalTo("请求体不是有效的 JSON，见第 1 行第 12 列"));
        as(clerk())
                .get("/api/v1/tickets/" + SOMEBODY)
                .then()
                .body("title", equalTo("电影票不存在"))
                .body("detail", equalTo("电影票不存在")); // no words of its own for what happened
        as(clerk())
                .header("Accept-Language", "en")
                .get("/api/v1/nothing")
                .then()
                .body("detail", equalTo("There is nothing at this address"));
    }

    @Test
    void theCallersTraceIsKept() {
        given().header("traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01")
                .get("/api/v1/public/refusals/UNKNOWN")
                .then()
                .body("traceId", equalTo("0123456789abcdef0123456789abcdef"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        sent(send("{\"holder\": \"x\", \"colour\": \"red\"}"), "field-unknown", "/colour");
    }

    @Test
    void aWrongTypeIsNamedWithoutItsValue() {
        sent(send("{\"holder\": \"x\", \"seats\": \"seventeen\"}"), "field-type", "/seats")
                .body(not(containsString("seventeen")));
        sent(send("{\"holder\": 12345}"), "field-type", "/holder").body(not(containsString("12345")));
        sent(send("{\"companions\": [{\"name\": {}}]}"), "field-type", "/companions/0/name");
        sent(send("{\"personId\": \"not-a-uuid\"}"), "field-type", "/personId").body(not(containsString("not-a-uuid")));
    }

    @Test
    void aBodyThatIsNoJsonIsSaidToBeNone() {
        send("{\"holder\": secretword}")
                .statusCode(400)
                .body("code", equalTo("json-unreadable"))
                .body(not(containsString("secretword")));
        send("{\"holder\": \"x\"").statusCode(400).body("code", equalTo("json-unreadable"));
        send("[1, 2]").statusCode(400).body("code", equalTo("field-type"));
    }

    @Test
    void everyFieldThatFailsItsConstraintIsNamed() {
        send("{\"holder\": \"\", \"seats\": 11, \"divisionCode\": \"110101000000\", \"orgId\": \"a\", \"companions\": [{\"name\": \" \"}]}")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", equalTo(List.of("/companions/0/name", "/holder", "/personId", "/seats")))
                .body(
                        "errors.code",
                        equalTo(List.of("field-required", "field-required", "field-required", "field-max")));
    }

    @Test
    void anEmptyBodyIsMalformed() {
        as(clerk())
                .header("Idempotency-Key", Ids.serial16())
                .post("/api/v1/tickets")
                .then()
                .statusCode(400);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        send(ticket("x".repeat(1_100_000))).statusCode(413).body("code", equalTo("body-too-large"));
    }

    /** Sent in chunks, so that no length is announced. */
    @ParameterizedTest
    @CsvSource({"application/json, /api/v1/tickets", "text/csv, /api/v1/tickets/lists"})
    void aBodyThatAnnouncesNoLengthIsTooLargeToo(String mediaType, String path) throws Exception {
        var body = "x".repeat(1_200_000).getBytes(StandardCharsets.US_ASCII);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .header("Authorization", "Bearer " + clerk().sign())
                                .header("Content-Type", mediaType)
                                .header("Idempotency-Key", Ids.serial16())
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void aQueryParameterThatCannotBeReadIsNamed() {
        malformed("limit=many&on=2024-02-29", "limit").body(not(containsString("many")));
        malformed("on=2023-02-29", "on");
        malformed("kind=STRANGE", "kind");
        malformed("person=not-a-uuid", "person");
        as(clerk())
                .get("/api/v1/tickets/searches?limit=&on=yesterday")
                .then()
                .statusCode(400)
                .body("code", equalTo("query-malformed"))
                .body("errors.pointer", equalTo(List.of("limit", "on")))
                .body("errors.code", equalTo(List.of("field-type", "field-type")));
        as(clerk())
                .get("/api/v1/tickets/searches?on=2024-02-29&kind=UNKNOWN&limit=3&person=" + SOMEBODY)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse malformed(String query, String parameter) {
        return as(clerk())
                .get("/api/v1/tickets/searches?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("query-malformed"))
                .body("errors.pointer", equalTo(List.of(parameter)));
    }

    @Test
    void addressMethodAndMediaTypeAreChecked() {
        as(clerk()).get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("path-unknown"));
        as(clerk()).get("/api/v1/tickets/not-a-uuid").then().statusCode(404).body("code", equalTo("path-unknown"));
        as(clerk()).delete("/api/v1/tickets").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        as(clerk())
                .contentType("application/xml")
                .body("<a/>")
                .post("/api/v1/tickets")
                .then()
                .statusCode(415)
                .body("code", equalTo("media-type-unsupported"));
        as(clerk()).get("/api/v1/tickets/not-a-uuid?limit=many").then().statusCode(404);
        as(clerk())
                .get("/api/v1/tickets?limit=1000")
                .then()
                .statusCode(400)
                .body("code", equalTo("limit-out-of-range"));
        as(clerk()).get("/api/v1/tickets?after=%21").then().statusCode(400).body("code", equalTo("after-malformed"));
    }

    /** A token that held is remembered for a moment: for what was sent, not for whom it names. */
    @Test
    void aTokenThatHeldVouchesForNoOther() {
        var token = clerk().sub("chen").sign();
        var another = clerk().sub("zhao").sign();
        assertThat(statusWith(token)).isEqualTo(200);
        assertThat(statusWith(token)).isEqualTo(200);
        assertThat(statusWith(another.substring(0, another.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'))))
                .isEqualTo(401);
        assertThat(statusWith(another)).isEqualTo(200);
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get("/api/v1/tickets").statusCode();
    }

    @Test
    void whoeverMayNotComeInIsToldWhy() {
        given().get("/api/v1/tickets")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("token-missing"));
        as(clerk().expired()).get("/api/v1/tickets").then().statusCode(401).body("code", equalTo("token-refused"));
        as(clerk().audience("another"))
                .get("/api/v1/tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-refused"));
        as(clerk().issuer("http://stranger")).get("/api/v1/tickets").then().statusCode(401);
        as(clerk().signedByAStranger())
                .get("/api/v1/tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-refused"));
        given().auth()
                .oauth2("garbage")
                .get("/api/v1/tickets")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-refused"));
        as(TestTokens.of("trainer").division(COUNTY))
                .get("/api/v1/tickets")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void whatFailsInsideStaysInside() {
        given().get("/api/v1/public/failures/inside")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void whatTheDatabaseSaysIsTranslated() {
        given().get("/api/v1/public/failures/slow")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("database-busy"));
        given().get("/api/v1/public/failures/duplicate").then().statusCode(409).body("code", equalTo("duplicate"));
        var holder = someHolder();
        buy(ticket(holder)).then().statusCode(201);
        buy(ticket(holder))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate"))
                .body(not(containsString(holder)));
    }

    @Test
    void aLockHeldByAnotherIsWaitedForNotLongerThanHalfASecond() throws Exception {
        var id = bought();
        try (var other = ZhucanServers.database().connect()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select 1 from ticket where id = ?::uuid for update")) {
                lock.setString(1, id);
                lock.execute();
            }
            as(clerk())
                    .header("If-Match", "\"0\"")
                    .body("{\"seats\": 3}")
                    .post("/api/v1/tickets/" + id + "/reseat")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("database-busy"));
            other.rollback();
        }
    }

    @Test
    void anAdministratorsPathNamesThisServiceAndNoOther() {
        var administrator = TestTokens.of("administrator");
        as(administrator).get("/api/v1/admin/cinema/business-date").then().statusCode(200);
        as(administrator)
                .get("/api/v1/admin/theatre/business-date")
                .then()
                .statusCode(404)
                .body("code", equalTo("path-unknown"));
    }

    @Test
    void healthIsThereAndSaysNothingOfKafka() {
        var health =
                given().get("/q/health/ready").then().statusCode(200).extract().asString();
        assertThat(health).contains("Database").doesNotContain("Kafka").doesNotContain("inbox");
    }
}
