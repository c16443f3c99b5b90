// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentCompleted;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentState;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactRecorded;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.security.SystemWork;
import org.zhucan.platform.testing.ApiConformance;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** An invented county and the people in its offices. Each programme hears only assessments of its own category. */
public final class County {

    public static final String COUNTY = "522725000000";
    public static final String TOWNSHIP = "522725001000";
    public static final String OTHER_COUNTY = "522726000000";
    public static final LocalDate SIGNED = LocalDate.of(2024, 3, 14);
    public static final LocalDate TODAY = LocalDate.of(2024, 3, 21);
    public static final Instant NOON = Instant.parse("2024-03-14T04:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger(1_000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static {
        ApiConformance.watch(); // every answer of the service is held against its API document
    }

    private County() {}

    /** A programme with its fund; the category tells its assessments from those of other tests. */
    public record Programme(String code, String fund, int category) {}

    // --- the offices

    public static RequestSpecification as(String role) {
        return as(role, role, COUNTY);
    }

    public static RequestSpecification as(String role, String sub, String division) {
        return given().auth()
                .oauth2(TestTokens.of(role).sub(sub).division(division).sign())
                .contentType("application/json");
    }

    public static RequestSpecification withKey(RequestSpecification request) {
        return request.header("Idempotency-Key", Ids.next().toString());
    }

    public static String etag(RequestSpecification reader, String path) {
        return reader.get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A change with the version as it is now, and a key. */
    public static Response change(String role, String path, String verb, Object body) {
        var request = withKey(as(role)).header("If-Match", etag(as(role), path));
        return (body == null ? request : request.body(body)).post(path + "/" + verb);
    }

    // --- what the administrator enters

    public static void open() {
        var administrator = as("administrator");
        administrator
                .body(List.of(
                        Map.of("code", COUNTY, "name", "县", "level", "COUNTY", "from", "2020-01-01"),
                        Map.of("code", OTHER_COUNTY, "name", "邻县", "level", "COUNTY", "from", "2020-01-01"),
                        Map.of(
                                "code",
                                TOWNSHIP,
                                "name",
                                "镇",
                                "level",
                                "TOWNSHIP",
                                "parent",
                                COUNTY,
                                "from",
                                "2020-01-01")))
                .put("/api/v1/admin/subsidy/divisions")
                .then()
                .statusCode(200);
        if (ZhucanServers.database().number("select count(*) from business_date where current_on is null") == 1) {
            BusinessDate.moveTo(TODAY);
        }
    }

    /** Opens a county day, a fund and a once-only programme for the first assessment of hardship. */
    public static Programme aProgramme() {
        open();
        var category = NUMBER.incrementAndGet();
        var programme = new Programme("P" + category, "F" + category, category);
        as("administrator")
                .body(Map.of("name", "资金", "level", "COUNTY", "divisionCode", COUNTY))
                .put("/api/v1/funds/" + programme.fund())
                .then()
                .statusCode(200);
        enter(programme, "2024-01-01");
        return programme;
    }

    private static void enter(Programme programme, String from) {
        as("administrator")
                .body(rule(programme, from))
                .put("/api/v1/programmes/" + programme.code())
                .then()
                .statusCode(200);
    }

    /** A programme that another service decides, with its fund. */
    public static Programme aRequestedProgramme() {
        var programme = aProgramme();
        as("administrator")
                .body(Map.of(
                        "name",
                        Map.of("zh", "自主创业补贴", "en", "Start-up grant"),
                        "legalBasis",
                        "办法第五条",
                        "rhythm",
                        "ONCE",
                        "trigger",
                        "REQUESTED",
                        "fund",
                        programme.fund(),
                        "from",
                        "2024-01-01"))
                .put("/api/v1/programmes/" + programme.code())
                .then()
                .statusCode(200);
        return programme;
    }

    /** A monthly programme for grades 1 and 2, with a rate for each; its category is that of the certificates it hears. */
    public static Programme aNursingProgramme() {
        var programme = aProgramme();
        as("administrator")
                .body(Map.of(
                        "name",
                        Map.of("zh", "护理补贴", "en", "Nursing subsidy"),
                        "legalBasis",
                        "办法第四条",
                        "rhythm",
                        "MONTHLY",
                        "trigger",
                        "CERTIFICATE_ISSUED",
                        "fund",
                        programme.fund(),
                        "from",
                        "2024-01-01",
                        "conditions",
                        List.of(
                                condition("ours", "certificate.category == " + programme.category()),
                                condition("severe", "certificate.grade in [1, 2]"),
                                condition("valid", "certificate.status == 'VALID'"),
                                condition("not-destitute", "!('DESTITUTE' in person.facts)")),
                        "rates",
                        List.of(rate("certificate.grade == 1", "120.00"), rate("certificate.grade == 2", "80.00"))))
                .put("/api/v1/programmes/" + programme.code())
                .then()
                .statusCode(200);
        return programme;
    }

    private static Map<String, String> rate(String when, String amount) {
        return Map.of("when", when, "amount", amount, "from", "2024-01-01", "document", "办法");
    }

    public static Map<String, Object> rule(Programme programme, String from) {
        return Map.of(
                "name",
                Map.of("zh", "评定补贴", "en", "Assessment allowance"),
                "legalBasis",
                "办法第三条",
                "rhythm",
                "ONCE",
                "trigger",
                "ASSESSMENT_COMPLETED",
                "fund",
                programme.fund(),
                "from",
                from,
                "conditions",
                List.of(
                        condition("ours", "assessment.category == " + programme.category()),
                        condition("first", "assessment.first"),
                        condition("hardship", "'LOW_INCOME' in person.facts || 'DESTITUTE' in person.facts")),
                "rates",
                List.of(Map.of("amount", "150.00", "from", "2024-01-01", "document", "办法")));
    }

    private static Map<String, String> condition(String id, String expression) {
        return Map.of("id", id, "expression", expression, "zh", "条件" + id, "en", "Condition " + id);
    }

    public static void appropriate(Programme programme, String amount) {
        var path = "/api/v1/funds/" + programme.fund() + "/appropriations";
        var entered = withKey(as("civil-affairs"))
                .body(Map.of("amount", amount, "document", "财社〔2024〕1号", "on", "2024-01-03"))
                .post(path)
                .then()
                .statusCode(201)
                .extract();
        change("finance", path + "/" + entered.path("id"), "approve", null)
                .then()
                .statusCode(200);
    }

    /** Work of the service itself, as a job does it: one transaction. */
    public static void step(Runnable work) {
        SystemWork.run("test", () -> QuarkusTransaction.requiringNew().run(work));
    }

    // --- what certificate-service tells

    public static PersonState aPerson() {
        return aPerson(Ids.next());
    }

    public static PersonState aPerson(UUID household) {
        return new PersonState(
                Ids.next(),
                household,
                LocalDate.of(1970, 3, 14),
                Sex.FEMALE,
                TOWNSHIP,
                TOWNSHIP,
                LifeStatus.ALIVE,
                null);
    }

    public static PersonRegistered registered(PersonState person) {
        return new PersonRegistered(person, NOON);
    }

    public static PersonFactRecorded fact(UUID person, String kind, LocalDate from, LocalDate to) {
        return new PersonFactRecorded(new FactState(Ids.next(), person, kind, "民政名单", from, to, TOWNSHIP), NOON);
    }

    public static PersonFactRecorded lowIncome(UUID person) {
        return fact(person, "LOW_INCOME", LocalDate.of(2023, 1, 1), null);
    }

    public static AssessmentCompleted assessed(UUID person, Programme programme, boolean first) {
        return new AssessmentCompleted(
                new AssessmentState(
                        Ids.next(), Ids.next(), person, "H01", programme.category(), 2, true, SIGNED, TOWNSHIP),
                first,
                NOON);
    }

    // --- what is waited for and looked at

    /** The decision on the person's assessment, once it is made. */
    public static Map<String, Object> decision(UUID person, Programme programme) {
        var path = "/api/v1/entitlements/decisions?personId=" + person + "&programme=" + programme.code();
        Patience.until("decision on " + person, PATIENCE, () -> !items(path).isEmpty());
        return items(path).get(0);
    }

    public static List<Map<String, Object>> items(String path) {
        return as("civil-affairs").get(path).then().statusCode(200).extract().path("items");
    }

    public static List<Map<String, Object>> entitlements(UUID person, Programme programme) {
        return items("/api/v1/entitlements?personId=" + person + "&programme=" + programme.code());
    }

    // --- whole steps

    /** A person whose entitlement was granted; no payee yet. */
    public static UUID aGrantedPerson(Programme programme) {
        var person = aPerson();
        CertificateStream.publish(registered(person), lowIncome(person.id()), assessed(person.id(), programme, true));
        var granted = decision(person.id(), programme);
        if (!granted.get("outcome").equals("GRANTED")) {
            throw new AssertionError("Not granted: " + granted);
        }
        var path = "/api/v1/entitlements/"
                + entitlements(person.id(), programme).get(0).get("id");
        change("county-reviewer", path, "review", Map.of("opinion", "属实"))
                .then()
                .statusCode(200);
        change("civil-affairs", path, "grant", null).then().statusCode(200);
        return person.id();
    }

    public static String aPayee(UUID person, String account) {
        var id = withKey(as("civil-affairs"))
                .body(Map.of("personId", person, "holderName", "王小明", "bank", "农商行", "account", account))
                .post("/api/v1/payees")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        change("finance", "/api/v1/payees/" + id, "approve", null).then().statusCode(200);
        return id;
    }

    /** The approved payee of an institution. */
    public static String anInstitutionsPayee(UUID institution, String account) {
        var id = withKey(as("civil-affairs"))
                .body(Map.of(
                        "kind",
                        "INSTITUTION",
                        "ownerId",
                        institution,
                        "holderName",
                        "县康复中心",
                        "bank",
                        "农商行",
                        "account",
                        account))
                .post("/api/v1/payees")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        change("finance", "/api/v1/payees/" + id, "approve", null).then().statusCode(200);
        return id;
    }

    public static UUID aPaidPerson(Programme programme) {
        var person = aGrantedPerson(programme);
        aPayee(person, "62170000" + NUMBER.incrementAndGet());
        return person;
    }

    /** The path of a run that was calculated. */
    public static String aRun(Programme programme, boolean reissue) {
        var job = withKey(as("civil-affairs"))
                .body(Map.of("programme", programme.code(), "month", "2024-03", "reissue", reissue))
                .post("/api/v1/payment-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Patience.until("the run is calculated", PATIENCE, () -> List.of("DONE", "FAILED")
                .contains(job(job).path("state").toString()));
        var run = job(job).<String>path("result.paymentRunId");
        if (run == null) {
            throw new AssertionError("Not calculated: " + job(job).asString());
        }
        return "/api/v1/payment-runs/" + run;
    }

    private static Response job(String path) {
        return as("civil-affairs").get(path);
    }

    public static Response run(String path) {
        return as("civil-affairs").get(path);
    }

    public static void toFrozen(String run) {
        change("civil-affairs", run, "review", Map.of("opinion", "核对无误")).then().statusCode(200);
        change("civil-affairs", run, "freeze", null).then().statusCode(200);
    }

    public static void toDispatched(String run) {
        toFrozen(run);
        change("finance", run, "approve", null).then().statusCode(200);
        change("finance", run, "dispatch", null).then().statusCode(200);
    }
}
