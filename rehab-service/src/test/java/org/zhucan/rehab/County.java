// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.contracts.vocabulary.SocialCreditCode;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.ApiConformance;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/**
 * An invented county and the people in its offices. The date always stands on the last day of a month, so that a child
 * placed today has one day of attendance and the month can be settled.
 */
public final class County {

    public static final String COUNTY = "522799000000";
    public static final String TOWNSHIP = "522799001000";
    public static final String OTHER_TOWNSHIP = "522799002000";
    public static final String OTHER_COUNTY = "522798000000";
    public static final Instant NOON = Instant.parse("2024-04-30T04:00:00Z");

    private static final Publisher CERTIFICATE = Publisher.of("certificate");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean open;

    static {
        ApiConformance.watch(); // every answer of the service is held against its API document
    }

    private County() {}

    // --- the offices

    public static TestTokens clerk() {
        return TestTokens.of("township-clerk").sub("clerk").division(TOWNSHIP);
    }

    public static TestTokens reviewer() {
        return TestTokens.of("county-reviewer").sub("reviewer").division(COUNTY);
    }

    public static TestTokens approver() {
        return TestTokens.of("county-approver").sub("approver").division(COUNTY);
    }

    /** Somebody who works for that institution. */
    public static TestTokens teacher(String institution) {
        return TestTokens.of("institution")
                .sub("teacher of " + institution)
                .division(COUNTY)
                .org(institution);
    }

    /** Who enters the confirmations of these children's guardians. */
    public static TestTokens helper(UUID... children) {
        var token = TestTokens.of("helper").sub("helper").division(TOWNSHIP);
        for (var child : children) {
            token.person(child);
        }
        return token;
    }

    public static TestTokens administrator() {
        return TestTokens.of("administrator").sub("administrator").division(COUNTY);
    }

    // --- requests

    public static RequestSpecification as(TestTokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public static Response read(TestTokens who, String path) {
        return as(who).get("/api/v1" + path);
    }

    /** A request that makes something, under a key of its own. */
    public static Response make(TestTokens who, String path, Map<String, ?> body) {
        return as(who).header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/api/v1" + path);
    }

    /** A change of what stands now, with a key. */
    public static Response change(TestTokens who, String path, String verb, Map<String, ?> body) {
        var etag = read(who, path).then().statusCode(200).extract().header("ETag");
        return as(who).header("Idempotency-Key", Ids.next().toString())
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1" + path + "/" + verb);
    }

    public static void step(TestTokens who, String path, String verb, Map<String, ?> body, String status) {
        change(who, path, verb, body).then().statusCode(200).body("status", equalTo(status));
    }

    // --- what the administrator enters

    public static void open() {
        if (open) {
            return;
        }
        put(
                "/admin/rehab/divisions",
                List.of(
                        division(COUNTY, "COUNTY", null),
                        division(OTHER_COUNTY, "COUNTY", null),
                        division(TOWNSHIP, "TOWNSHIP", COUNTY),
                        division(OTHER_TOWNSHIP, "TOWNSHIP", COUNTY)));
        if (ZhucanServers.database().number("select count(*) from business_date where current_on is null") == 1) {
            BusinessDate.moveTo(LocalDate.of(2024, 4, 30));
        }
        put("/rehab-cases/terms", terms());
        open = true;
    }

    public static void put(String path, Object body) {
        as(administrator()).body(body).put("/api/v1" + path).then().statusCode(200);
    }

    private static Map<String, Object> division(String code, String level, String parent) {
        var row = new HashMap<String, Object>(Map.of("code", code, "name", "区划", "level", level, "from", "2000-01-01"));
        row.put("parent", parent);
        return row;
    }

    /** A day of autism training is worth 80 yuan, a day of physical training more than the cap of a whole year. */
    public static Map<String, Object> terms() {
        return Map.of(
                "legalBasis",
                "康复救助办法第五条",
                "ageBelow",
                18,
                "ageOn",
                "APPLICATION",
                "certificateFromAge",
                7,
                "residence",
                List.of("REGISTERED"),
                "capPerYear",
                "16000.00",
                "rates",
                List.of(rate("AUTISM", "80.00"), rate("PHYSICAL", "12000.00")),
                "from",
                "2024-01-01");
    }

    private static Map<String, Object> rate(String training, String perDay) {
        return Map.of("training", training, "perDay", perDay, "from", "2024-01", "document", "标准〔2024〕1号");
    }

    /** Goes to the last day of the next month, which is given back. */
    public static YearMonth nextMonth() {
        var month = thisMonth().plusMonths(1);
        BusinessDate.moveTo(month.atEndOfMonth());
        return month;
    }

    public static LocalDate today() {
        return BusinessDate.now();
    }

    public static YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    // --- whole steps

    public static UUID aChild() {
        return aChild(LocalDate.of(2019, 5, 6));
    }

    public static UUID aChild(LocalDate born) {
        var child = person(Ids.next(), born, LifeStatus.ALIVE, null);
        CERTIFICATE.send(new PersonRegistered(child, NOON));
        awaitKnown(child.id());
        return child.id();
    }

    public static PersonState person(UUID id, LocalDate born, LifeStatus life, LocalDate died) {
        return new PersonState(id, Ids.next(), born, Sex.MALE, TOWNSHIP, TOWNSHIP, life, died);
    }

    private static void awaitKnown(UUID person) {
        Patience.until(
                "the person is known",
                PATIENCE,
                () -> ZhucanServers.database().number("select count(*) from known_person where id = ?", person) == 1);
    }

    public static Map<String, Object> registration(String code, int capacity) {
        var stem = "52522799MJ%07d".formatted(NUMBER.incrementAndGet());
        return Map.of(
                "code",
                code,
                "name",
                "康复中心",
                "uscc",
                stem + SocialCreditCode.checkCharacter(stem),
                "divisionCode",
                COUNTY,
                "trainings",
                List.of("AUTISM", "PHYSICAL"),
                "capacity",
                capacity);
    }

    /** The code of an institution that was designated for two years and has a payee. */
    public static String anInstitution(int capacity) {
        var code = "R-" + NUMBER.incrementAndGet();
        var path = "/institutions/"
                + make(reviewer(), "/institutions", registration(code, capacity))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        step(approver(), path, "designate", Map.of("from", "2024-01-01", "to", "2025-12-31"), "DESIGNATED");
        step(reviewer(), path, "set-payee", Map.of("payeeId", Ids.next()), "DESIGNATED");
        return code;
    }

    public static String institutionPath(String code) {
        return "/institutions/"
                + read(teacher(code), "/institutions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].id");
    }

    public static Map<String, Object> opening(UUID child, String training) {
        return Map.of(
                "personId",
                child,
                "training",
                training,
                "residence",
                "REGISTERED",
                "diagnosis",
                Map.of("hospital", "省人民医院", "on", "2024-01-05"));
    }

    public static String anOpenedCase(UUID child, String training) {
        return "/rehab-cases/"
                + make(clerk(), "/rehab-cases", opening(child, training))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    public static String aReviewedCase(UUID child, String training) {
        var path = anOpenedCase(child, training);
        step(clerk(), path, "apply", Map.of(), "APPLIED");
        step(clerk(), path, "accept", Map.of(), "ACCEPTED");
        step(reviewer(), path, "review", Map.of("opinion", "材料齐全"), "REVIEWED");
        return path;
    }

    public static String anApprovedCase(UUID child, String training) {
        var path = aReviewedCase(child, training);
        step(approver(), path, "approve", Map.of(), "APPROVED");
        return path;
    }

    /** A child placed from today on. */
    public static String aPlacedCase(UUID child, String training, String institution) {
        var path = anApprovedCase(child, training);
        step(reviewer(), path, "place", Map.of("institution", institution, "from", today()), "PLACED");
        return path;
    }

    public static Map<String, Object> days(UUID child, YearMonth month, int days) {
        return Map.of("personId", child, "month", month.toString(), "days", days);
    }

    /** One day of the present month, recorded and confirmed. */
    public static String aConfirmedDay(UUID child, String institution) {
        var path = aRecordedDay(child, institution);
        step(helper(child), path, "confirm", Map.of("days", 1), "CONFIRMED");
        return path;
    }

    public static String aRecordedDay(UUID child, String institution) {
        return "/rehab-cases/attendances/"
                + make(teacher(institution), "/rehab-cases/attendances", days(child, thisMonth(), 1))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    public static Response submit(String institution) {
        return make(
                teacher(institution),
                "/settlements",
                Map.of("month", thisMonth().toString()));
    }

    public static String aSettlement(String institution) {
        return "/settlements/"
                + submit(institution).then().statusCode(201).extract().<String>path("id");
    }

    public static String anApprovedSettlement(String institution) {
        var path = aSettlement(institution);
        step(reviewer(), path, "review", Map.of("opinion", "核对无误"), "REVIEWED");
        step(approver(), path, "approve", Map.of(), "APPROVED");
        return path;
    }

    /** A list of rows for children of that many days each. */
    public static List<Map<String, Object>> rows(List<UUID> children, int days) {
        var rows = new ArrayList<Map<String, Object>>();
        children.forEach(child -> rows.add(Map.of("personId", child, "days", days)));
        return rows;
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static void awaitStatus(String path, String status) {
        Patience.until(path + " is " + status, PATIENCE, () -> read(reviewer(), path)
                .path("status")
                .equals(status));
    }
}
