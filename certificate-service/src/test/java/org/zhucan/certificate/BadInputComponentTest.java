// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** What a careless, mistaken or hostile client sends, and the answer it gets. */
@QuarkusTest
class BadInputComponentTest extends ComponentTest {

    @Test
    void anUnknownFieldIsNamed() {
        var body = registration();
        body.put("nickname", "小明");
        refused(Office.make(Office.clerk(), "/persons", body), 400, "field-unknown", "/nickname");
    }

    @Test
    void aWrongTypeIsNamed() {
        var body = registration();
        body.put("name", 42);
        refused(Office.make(Office.clerk(), "/persons", body), 400, "field-type", "/name");
    }

    @Test
    void whatIsMissingIsNamed() {
        var body = registration();
        body.remove("name");
        body.put("registeredDivision", "522725");
        var answer = Office.make(Office.clerk(), "/persons", body);
        answer.then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", contains("/name", "/registeredDivision"));
    }

    @ParameterizedTest
    @CsvSource({
        "522799197003140010",
        "52279919700230001X",
        "5227991970031400",
        "abcdefghijklmnopqr",
        "123456197011110013"
    })
    void aMalformedIdNumberIsRefusedWithoutRepeatingIt(String idNumber) {
        var body = registration();
        body.put("idNumber", idNumber);
        var answer = Office.make(Office.clerk(), "/persons", body);
        refused(answer, 400, "id-number-malformed", "/idNumber");
        assertThat(answer.asString()).doesNotContain(idNumber);
    }

    @Test
    void anUnknownDivisionIsRefused() {
        var body = registration();
        body.put("registeredDivision", "522725001999");
        Office.make(Office.clerk(), "/persons", body).then().statusCode(422).body("code", equalTo("division-unknown"));
    }

    @Test
    void aDivisionOfSomebodyElseIsRefused() {
        var body = registration();
        body.put("registeredDivision", Fixtures.OTHER_TOWNSHIP);
        body.put("residenceDivision", Fixtures.OTHER_TOWNSHIP);
        Office.make(Office.clerk(), "/persons", body)
                .then()
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
    }

    @Test
    void whoShowsNoGoodTokenIsNotHeard() {
        given().get(Office.API + "/persons").then().statusCode(401).contentType("application/problem+json");
        for (var token : List.of(
                Office.clerk().expired(),
                Office.clerk().audience("another-api"),
                Office.clerk().signedByAStranger())) {
            Office.read(token, "/persons").then().statusCode(401);
        }
    }

    @Test
    void aWrongRoleIsForbidden() {
        Office.make(Office.assessor(), "/persons", registration()).then().statusCode(403);
        Office.read(TestTokens.of("resident").person(Ids.next()).division(Fixtures.COUNTY), "/applications")
                .then()
                .statusCode(403);
        var paper = Paper.underReview();
        paper.attempt(Office.clerk(), "approve", Map.of()).then().statusCode(403);
        paper.attempt(Office.reviewer(), "issue", Map.of()).then().statusCode(403);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var paper = Paper.drafted();
        var path = "/applications/" + paper.application() + "/submit";
        Office.as(Office.clerk())
                .body("{}")
                .post(Office.API + path)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
        Office.change(Office.clerk(), path, "\"7\"", Map.of())
                .then()
                .statusCode(412)
                .body("code", equalTo("if-match-stale"));
        Office.change(Office.clerk(), path, "seven", Map.of()).then().statusCode(400);
        Office.change(Office.clerk(), path, "\"0\"", Map.of())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aCreationNeedsAKey() {
        Office.as(Office.clerk())
                .body(registration())
                .post(Office.API + "/persons")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswer() {
        var key = Ids.next().toString();
        var body = registration();
        var first = keyed(key, body);
        first.then().statusCode(201).header("Location", notNullValue());
        var second = keyed(key, body);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        body.put("name", "李雷");
        keyed(key, body).then().statusCode(422);
    }

    @Test
    void aKeySentTenTimesAtOnceDoesItOnce() throws Exception {
        var key = Ids.next().toString();
        var body = registration();
        var answers = atOnce(10, () -> keyed(key, body));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        var made = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(made).isNotEmpty();
        assertThat(made).extracting(Response::asString).containsOnly(made.get(0).asString());
    }

    @Test
    void aPersonIsRegisteredOnceAlsoWhenSentTwiceAtOnce() throws Exception {
        var body = registration();
        var answers = atOnce(2, () -> Office.make(Office.clerk(), "/persons", body));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        Office.make(Office.reviewer(), "/persons", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("person-duplicate"));
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var body = registration();
        body.put("name", "x".repeat(1_200_000));
        var answer = Office.make(Office.clerk(), "/persons", body);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        Office.as(Office.clerk())
                .header("Idempotency-Key", Ids.next().toString())
                .body("{\"idNumber\":")
                .post(Office.API + "/persons")
                .then()
                .statusCode(400)
                .body("code", equalTo("json-unreadable"));
        given().auth()
                .oauth2(Office.clerk().sign())
                .contentType(ContentType.TEXT)
                .header("Idempotency-Key", Ids.next().toString())
                .body("hello")
                .post(Office.API + "/persons")
                .then()
                .statusCode(415);
    }

    @Test
    void theGradeMustFitTheFinding() {
        var paper = Paper.accepted().record(4);
        var path = "/assessments/" + paper.assessment() + "/sign";
        refused(
                Office.change(Office.assessor(), path, "\"0\"", Map.of("eligible", true)),
                400,
                "grade-contradicts",
                "/grade");
        refused(
                Office.change(Office.assessor(), path, "\"0\"", Map.of("eligible", false, "grade", 2)),
                400,
                "grade-contradicts",
                "/grade");
        refused(
                Office.change(Office.assessor(), path, "\"0\"", Map.of("eligible", true, "grade", 5)),
                400,
                "validation-failed",
                "/grade");
    }

    @Test
    void anUnknownGuardianOrHouseholdIsRefused() {
        var body = registration();
        body.put("guardianId", Ids.next());
        Office.make(Office.clerk(), "/persons", body).then().statusCode(422).body("code", equalTo("guardian-unknown"));
        body.remove("guardianId");
        body.put("householdId", Ids.next());
        Office.make(Office.clerk(), "/persons", body).then().statusCode(422).body("code", equalTo("household-unknown"));
    }

    @Test
    void titlesAreInTheLanguageAskedFor() {
        var path = Office.API + "/persons/" + Ids.next();
        Office.as(Office.clerk()).get(path).then().statusCode(404).body("title", equalTo("人员不存在"));
        Office.as(Office.clerk())
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body("title", equalTo("Unknown person"));
    }

    @Test
    void aFullNumberIsShownForAReasonAndTheLookIsKept() {
        var idNumber = Fixtures.anIdNumber();
        var person = Paper.register(idNumber);
        var path = "/persons/" + person;
        Office.read(Office.clerk(), path)
                .then()
                .body("idNumber", equalTo(idNumber.masked()))
                .body("phone", equalTo("139******00"));
        Office.make(Office.reviewer(), path + "/reveal", Map.of("reason", ""))
                .then()
                .statusCode(400);
        Office.make(Office.reviewer().serviceAccount("partner"), path + "/reveal", Map.of("reason", "核对身份"))
                .then()
                .statusCode(403);
        Office.make(Office.reviewer(), path + "/reveal", Map.of("reason", "核对身份"))
                .then()
                .statusCode(200)
                .body("idNumber", equalTo(idNumber.text()));
        assertThat(ZhucanServers.database()
                        .number(
                                "select count(*) from audit_entry where action = 'reveal' and subject_id = ?",
                                person.toString()))
                .isEqualTo(1);
        Office.as(Office.clerk())
                .body(Map.of("idNumber", idNumber.text()))
                .post(Office.API + "/persons/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(person.toString()));
    }

    private static Map<String, Object> registration() {
        return new HashMap<>(Paper.registration(Fixtures.anIdNumber()));
    }

    private static Response keyed(String key, Object body) {
        return Office.as(Office.clerk())
                .header("Idempotency-Key", key)
                .body(body)
                .post(Office.API + "/persons");
    }

    private static void refused(Response answer, int status, String code, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer))
                .body("traceId", notNullValue());
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new java.util.ArrayList<Response>();
            for (Future<Response> answer : pool.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
