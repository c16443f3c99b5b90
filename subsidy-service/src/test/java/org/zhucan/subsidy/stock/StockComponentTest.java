// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.entitlements;
import static org.zhucan.subsidy.County.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegistered;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;
import org.zhucan.subsidy.County.Programme;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class StockComponentTest {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String ENTITLEMENTS = "key,personId,programme,grade,startMonth,lastPaidMonth\n";
    private static final String PAYEES = "key,personId,holderName,bank,account\n";

    @Test
    void monthsAfterTheLastPaidOneArePaidAndNoneBefore() {
        var programme = County.aNursingProgramme();
        County.appropriate(programme, "10000.00");
        var first = certified(programme, 1);
        var second = certified(programme, 2);
        applied("payees", PAYEES + payee("a", first, "62170000000001") + payee("b", second, "62170000000002"));
        var stock = applied(
                "entitlements",
                ENTITLEMENTS
                        + row("a", first, programme, 1, "2019-05", "2024-02")
                        + row("b", second, programme, 2, "2023-11", "2024-01"));
        read(stock).then().body("applied", equalTo(2)).body("refused", equalTo(0));
        var granted = entitlements(first, programme).get(0);
        assertThat(granted)
                .containsEntry("status", "GRANTED")
                .containsEntry("startMonth", "2019-05")
                .containsEntry("lastPaidMonth", "2024-02")
                .containsEntry("amount", "120.00");
        var event = EventLog.await("org.zhucan.entitlement.granted.v1", granted.get("id"));
        assertThat(event.key()).isEqualTo(first.toString());
        var decision = County.decision(first, programme);
        assertThat(decision).containsEntry("outcome", "GRANTED").containsEntry("day", "2024-03-01");

        var run = County.aRun(programme, false);
        County.run(run).then().body("lines", equalTo(3)).body("total", equalTo("280.00"));
        assertThat(County.items(run + "/lines"))
                .extracting(line -> line.get("personId") + " " + line.get("month") + " " + line.get("amount"))
                .containsExactlyInAnyOrder(
                        first + " 2024-03 120.00", second + " 2024-02 80.00", second + " 2024-03 80.00");
    }

    @Test
    void eachRowThatMustNotComeInSaysWhy() {
        var programme = County.aNursingProgramme();
        var good = certified(programme, 1);
        var without = County.aPerson();
        CertificateStream.publish(County.registered(without));
        var cancelled = certified(programme, 1, "CANCELLED");
        var grade3 = certified(programme, 3);
        var destitute = certified(programme, 1);
        CertificateStream.publish(County.fact(destitute, "DESTITUTE", LocalDate.of(2023, 1, 1), null));
        Patience.until("the fact", SOON, () -> known("known_fact where person_id", destitute) == 1);
        var file = checked(
                "entitlements",
                ENTITLEMENTS
                        + row("a", good, programme, 1, "2019-05", "2024-02")
                        + row("b", without.id(), programme, 1, "2019-05", "2024-02")
                        + row("c", cancelled, programme, 1, "2019-05", "2024-02")
                        + row("d", certified(programme, 1), programme, 1, "2019-05", "2024-04")
                        + row("e", certified(programme, 1), programme, 1, "2024-02", "2024-01")
                        + row("f", certified(programme, 1), programme, 2, "2019-05", "2024-02")
                        + row("g", grade3, programme, 3, "2019-05", "2024-02")
                        + row("h", destitute, programme, 1, "2019-05", "2024-02")
                        + "i,not an id," + programme.code() + ",1,2019-05,2024-02\n"
                        + row("j", good, programme, 1, "2020-05", "2024-02")
                        + row("k", certified(programme, 1), new Programme("NOWHERE", "F", 1), 1, "2019-05", "2024-02"));
        assertThat(errors(file))
                .containsExactly(
                        "3 /personId stock-without-certificate",
                        "4 /personId stock-without-certificate",
                        "5 /lastPaidMonth stock-paid-after-opening",
                        "6 /lastPaidMonth stock-paid-before-start",
                        "7 /grade stock-grade-differs",
                        "8 /programme stock-not-due",
                        "9 /programme stock-not-due",
                        "10 /personId field-pattern",
                        "11 /personId stock-row-twice",
                        "12 /programme programme-not-open");
        read(file).then().body("good", equalTo(1));
    }

    @Test
    void whatOverlapsIsRefusedAndTheSameAgainIsNothingToDo() {
        var programme = County.aNursingProgramme();
        var person = certified(programme, 1);
        applied("entitlements", ENTITLEMENTS + row("a", person, programme, 1, "2019-05", "2024-02"));
        var again = checked("entitlements", ENTITLEMENTS + row("b", person, programme, 1, "2019-05", "2024-02"));
        read(again).then().body("unchanged", equalTo(1));
        var other = checked("entitlements", ENTITLEMENTS + row("c", person, programme, 1, "2020-05", "2024-02"));
        assertThat(errors(other)).containsExactly("2 /programme stock-overlaps");
    }

    @Test
    void twoFilesAtOnceGrantOnce() {
        var programme = County.aNursingProgramme();
        var person = certified(programme, 1);
        var one = checked("entitlements", ENTITLEMENTS + row("a", person, programme, 1, "2019-05", "2024-02"));
        var two = checked("entitlements", ENTITLEMENTS + row("a", person, programme, 1, "2019-06", "2024-02"));
        approve(one).then().statusCode(200);
        approve(two).then().statusCode(200);
        await(one, "APPLIED");
        await(two, "APPLIED");
        assertThat(entitlements(person, programme)).hasSize(1);
        assertThat(errors(one).size() + errors(two).size()).isEqualTo(1);
    }

    @Test
    void aCertificateThatEndsEndsTheStockToo() {
        var programme = County.aNursingProgramme();
        var person = Ids.next();
        var certificate = certificate(person, programme, 1, "VALID");
        tell(person, certificate);
        applied("entitlements", ENTITLEMENTS + row("a", person, programme, 1, "2019-05", "2024-02"));
        CertificateStream.publish(new CertificateCancelled(
                new CertificateState(
                        certificate.id(),
                        person,
                        "CANCELLED",
                        certificate.category(),
                        1,
                        certificate.validFrom(),
                        certificate.validUntil(),
                        County.TOWNSHIP),
                "REQUEST",
                County.NOON));
        Patience.until(
                "the end",
                SOON,
                () -> entitlements(person, programme).get(0).get("status").equals("ENDED"));
        assertThat(entitlements(person, programme).get(0)).containsEntry("endMonth", "2024-03");
    }

    @Test
    void payeesAreApprovedWithTheirFile() {
        var person = certified(County.aNursingProgramme(), 1);
        var stranger = UUID.randomUUID();
        var file = checked(
                "payees",
                PAYEES
                        + payee("a", person, "62170000000003")
                        + payee("b", stranger, "62170000000004")
                        + payee("c", person, "62170000000005")
                        + payee("d", person, "no account"));
        assertThat(errors(file))
                .containsExactly(
                        "3 /personId person-unknown", "4 /personId payee-row-twice", "5 /account field-pattern");
        approve(file).then().statusCode(200);
        await(file, "APPLIED");
        var payees = County.items("/api/v1/payees?personId=" + person);
        assertThat(payees)
                .hasSize(1)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("status", "ACTIVE")
                .containsEntry("account", "**********0003");
        assertThat(ZhucanServers.database()
                        .number(
                                "select count(*) from payee where person_id = ? and prepared_by = 'county-reviewer' and approved_by = 'county-approver'",
                                person))
                .isEqualTo(1);
        var same = checked("payees", PAYEES + payee("x", person, "62170000000003"));
        read(same).then().body("unchanged", equalTo(1));
        var other = checked("payees", PAYEES + payee("y", person, "62170000000006"));
        assertThat(errors(other)).containsExactly("2 /personId payee-duplicate");
    }

    @Test
    void whoPreparedDoesNotApproveAndNobodyElseSendsStock() {
        var programme = County.aNursingProgramme();
        var csv = ENTITLEMENTS + row("a", certified(programme, 1), programme, 1, "2019-05", "2024-02");
        send(as("finance"), "entitlements", csv).then().statusCode(403);
        var file = checked("entitlements", csv);
        withKey(as("county-approver", "county-reviewer", County.COUNTY))
                .header("If-Match", read(file).header("ETag"))
                .post(file + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        var elsewhere = as("county-reviewer", "stranger", County.OTHER_COUNTY);
        elsewhere.get(file).then().statusCode(404);
        var foreign = checked(elsewhere, "entitlements", csv + "\n");
        assertThat(errors(foreign, "stranger", County.OTHER_COUNTY))
                .containsExactly("2 /personId stock-without-certificate");
    }

    // --- the county

    private static UUID certified(Programme programme, int grade) {
        return certified(programme, grade, "VALID");
    }

    private static UUID certified(Programme programme, int grade, String status) {
        var person = Ids.next();
        tell(person, certificate(person, programme, grade, status));
        return person;
    }

    private static CertificateState certificate(UUID person, Programme programme, int grade, String status) {
        return new CertificateState(
                Ids.next(),
                person,
                status,
                programme.category(),
                grade,
                LocalDate.of(2019, 5, 6),
                LocalDate.of(2029, 5, 6),
                County.TOWNSHIP);
    }

    private static void tell(UUID person, CertificateState certificate) {
        var known = County.aPerson();
        CertificateStream.publish(
                County.registered(new org.zhucan.contracts.certificate.PersonEvent.PersonState(
                        person,
                        known.householdId(),
                        known.birthDate(),
                        known.sex(),
                        known.registeredDivision(),
                        known.residenceDivision(),
                        known.lifeStatus(),
                        null)),
                new CertificateRegistered(certificate, County.NOON));
        Patience.until("the certificate", SOON, () -> known("known_certificate where person_id", person) == 1);
    }

    private static long known(String where, UUID person) {
        return ZhucanServers.database().number("select count(*) from " + where + " = ?", person);
    }

    // --- files

    private static String row(
            String key, UUID person, Programme programme, int grade, String startMonth, String lastPaidMonth) {
        return String.join(
                        ",", key, person.toString(), programme.code(), String.valueOf(grade), startMonth, lastPaidMonth)
                + "\n";
    }

    private static String payee(String key, UUID person, String account) {
        return String.join(",", key, person.toString(), "王小明", "农商行", account) + "\n";
    }

    private static Response send(io.restassured.specification.RequestSpecification who, String kind, String csv) {
        return withKey(who)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + kind + "/imports");
    }

    private static String checked(String kind, String csv) {
        return checked(as("county-reviewer"), kind, csv);
    }

    private static String checked(io.restassured.specification.RequestSpecification who, String kind, String csv) {
        var path = send(who, kind, csv).then().statusCode(202).extract().header("Location");
        await(path, "CHECKED");
        return path;
    }

    private static String applied(String kind, String csv) {
        var path = checked(kind, csv);
        approve(path).then().statusCode(200);
        await(path, "APPLIED");
        return path;
    }

    private static Response approve(String path) {
        return withKey(as("county-approver"))
                .header("If-Match", read(path).header("ETag"))
                .post(path + "/approve");
    }

    private static void await(String path, String state) {
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Patience.until(
                path + " is " + state,
                SOON,
                () -> state.equals(ZhucanServers.database()
                        .rows("select state from import where id = ?", id)
                        .get(0)
                        .get("state")));
    }

    private static Response read(String path) {
        return as("county-reviewer").get(path);
    }

    private static List<String> errors(String path) {
        return errors(path, "county-reviewer", County.COUNTY);
    }

    private static List<String> errors(String path, String sub, String division) {
        List<Map<String, Object>> items =
                as("county-reviewer", sub, division).get(path + "/errors").path("items");
        return items.stream()
                .map(error -> error.get("line") + " " + error.get("pointer") + " " + error.get("code"))
                .toList();
    }
}
