// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.aPaidPerson;
import static org.zhucan.subsidy.County.aRun;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.etag;
import static org.zhucan.subsidy.County.run;
import static org.zhucan.subsidy.County.toDispatched;
import static org.zhucan.subsidy.County.toFrozen;
import static org.zhucan.subsidy.County.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PaymentRunComponentTest {

    private County.Programme programme;

    @BeforeEach
    void aProgrammeOfOurOwn() {
        programme = County.aProgramme();
    }

    @Test
    void oneMonthIsPaidThroughTheBankAndTheLedgerBalances() {
        County.appropriate(programme, "1000.00");
        var first = aPaidPerson(programme);
        var second = aPaidPerson(programme);
        var run = aRun(programme, false);
        run(run).then()
                .body("lines", equalTo(2))
                .body("total", equalTo("300.00"))
                .body("calculated", equalTo(true));
        toDispatched(run);
        fund().then().body("balance", equalTo("700.00"));
        assertThat(Bank.file(run).get(0))
                .containsExactly(
                        "H", "zhucan-payment", "1", Bank.id(run), programme.code(), "2024-03", "1", "2", "300.00");
        assertThat(quiet()).isPositive();

        Bank.upload(run, Bank.answer(run, Set.of()))
                .then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("paid", equalTo("300.00"));
        for (var person : List.of(first, second)) {
            assertThat(settledLines(person)).isEqualTo(1);
        }
        balances("700.00", "300.00");
        var line = County.items(run + "/lines").get(0).get("id");
        assertThat(EventLog.await("org.zhucan.payment.settled.v1", line)
                        .data()
                        .path("payment")
                        .path("amount")
                        .asText())
                .isEqualTo("150.00");
    }

    @Test
    void returnedMoneyIsCorrectedAndPaidOnce() {
        County.appropriate(programme, "300.00");
        aPaidPerson(programme);
        var unlucky = aPaidPerson(programme);
        var run = aRun(programme, false);
        toDispatched(run);
        var transfer = transferOf(run, unlucky);
        Bank.upload(run, Bank.answer(run, Set.of(transfer.get("id").toString())))
                .then()
                .statusCode(200)
                .body("returned", equalTo("150.00"));
        balances("150.00", "150.00");
        assertThat(settledLines(unlucky)).isZero();
        nothingToReissue();

        var payee = "/api/v1/payees/" + transfer.get("payeeId");
        change("civil-affairs", payee, "correct", Map.of("account", "6217000011112222"))
                .then()
                .statusCode(200);
        var beforeApproval = aRun(programme, true);
        run(beforeApproval).then().body("lines", equalTo(0));
        discard(beforeApproval);
        change("finance", payee, "approve", null).then().statusCode(200);

        var reissue = aRun(programme, true);
        run(reissue).then().body("lines", equalTo(1)).body("seq", equalTo(2));
        toDispatched(reissue);
        assertThat(Bank.file(reissue).get(1)[4]).isEqualTo("6217000011112222");
        Bank.upload(reissue, Bank.answer(reissue, Set.of())).then().statusCode(200);
        assertThat(settledLines(unlucky)).isEqualTo(1);
        balances("0.00", "300.00");
        nothingToReissue();
    }

    /** A reissue finds nothing left to pay again. */
    private void nothingToReissue() {
        var run = aRun(programme, true);
        run(run).then().body("lines", equalTo(0));
        discard(run);
    }

    @Test
    void discardedRunFreesItsLines() {
        aPaidPerson(programme);
        var run = aRun(programme, false);
        discard(run);
        var again = aRun(programme, false);
        run(again).then().body("lines", equalTo(1)).body("seq", equalTo(1));
    }

    @Test
    void startedTwiceAtOnceThereIsOneRun() {
        aPaidPerson(programme);
        var body = Map.of("programme", programme.code(), "month", "2024-03", "reissue", false);
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> withKey(as("civil-affairs"))
                        .body(body)
                        .post("/api/v1/payment-runs")
                        .statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(202).allMatch(status -> status == 202 || status == 409);
        assertThat(ZhucanServers.database()
                        .number("select count(*) from payment_run where programme = ?", programme.code()))
                .isEqualTo(1);
    }

    @Test
    void withoutMoneyNothingIsApproved() {
        County.appropriate(programme, "149.99");
        aPaidPerson(programme);
        var run = aRun(programme, false);
        toFrozen(run);
        change("finance", run, "approve", null).then().statusCode(422).body("code", equalTo("funds-insufficient"));
        run(run).then().body("status", equalTo("FROZEN"));
        fund().then().body("balance", equalTo("149.99"));
    }

    @Test
    void whoFrozeItDoesNotApproveIt() {
        County.appropriate(programme, "1000.00");
        aPaidPerson(programme);
        var run = aRun(programme, false);
        toFrozen(run);
        withKey(as("finance", "civil-affairs", County.COUNTY))
                .header("If-Match", etag(as("finance"), run))
                .post(run + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
    }

    @Test
    void alteredLinesAreNotApproved() {
        County.appropriate(programme, "1000.00");
        aPaidPerson(programme);
        var run = aRun(programme, false);
        toFrozen(run);
        ZhucanServers.database()
                .run("update payment_line set amount_fen = 99900 where run_id = ?", UUID.fromString(Bank.id(run)));
        change("finance", run, "approve", null).then().statusCode(409).body("code", equalTo("payment-run-altered"));
    }

    @Test
    void emptyRunIsDiscarded() {
        var run = aRun(programme, false);
        run(run).then().body("lines", equalTo(0));
        change("civil-affairs", run, "review", Map.of("opinion", "无"))
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-run-empty"));
        discard(run);
    }

    @Test
    void personWithoutAnApprovedPayeeWaits() {
        var person = County.aGrantedPerson(programme);
        var run = aRun(programme, false);
        run(run).then().body("lines", equalTo(0));
        discard(run);
        County.aPayee(person, "6217000033334444");
        run(aRun(programme, false)).then().body("lines", equalTo(1));
    }

    @Test
    void rolesVersionsKeysAndStrangers() {
        aPaidPerson(programme);
        var run = aRun(programme, false);
        as("civil-affairs")
                .body(Map.of("programme", programme.code(), "month", "2024-03"))
                .post("/api/v1/payment-runs")
                .then()
                .statusCode(400);
        withKey(as("finance"))
                .body(Map.of("programme", programme.code(), "month", "2024-03"))
                .post("/api/v1/payment-runs")
                .then()
                .statusCode(403);
        as("civil-affairs")
                .header("If-Match", "\"99\"")
                .post(run + "/freeze")
                .then()
                .statusCode(412);
        as("civil-affairs").post(run + "/freeze").then().statusCode(428);
        withKey(as("civil-affairs"))
                .header("If-Match", "\"0\"")
                .post(run + "/approve")
                .then()
                .statusCode(403);
        as("finance").header("If-Match", "\"0\"").post(run + "/dispatch").then().statusCode(400);
        withKey(as("civil-affairs"))
                .body(Map.of("programme", programme.code(), "month", "2030-01"))
                .post("/api/v1/payment-runs")
                .then()
                .statusCode(422)
                .body("code", equalTo("month-not-begun"));
        var stranger = as("finance", "stranger", County.OTHER_COUNTY);
        for (var path : List.of("", "/lines", "/transfers", "/bank-file")) {
            stranger.accept("*/*").get(run + path).then().statusCode(404);
        }
        stranger.accept("*/*")
                .get("/api/v1/payment-runs?status=CALCULATED")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void aLiveMonthCannotBePaidTwice() {
        var person = aPaidPerson(programme);
        aRun(programme, false);
        var copy = """
                insert into payment_line (id, run_id, transfer_id, entitlement_id, person_id, payee_id, programme, month,
                    kind, amount_fen, status, division_code)
                select uuidv7(), run_id, transfer_id, entitlement_id, person_id, payee_id, programme, month, kind,
                    amount_fen, status, division_code from payment_line where person_id = ?
                """;
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ZhucanServers.database().run(copy, person))
                .hasStackTraceContaining("line_regular_unique");
    }

    @Test
    void figuresAgreeFromBothSides() {
        County.appropriate(programme, "1000.00");
        aPaidPerson(programme);
        var run = aRun(programme, false);
        toDispatched(run);
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(200);
        as("administrator")
                .body(List.of(figure("persons"), figure("person-times"), figure("amount")))
                .put("/api/v1/admin/subsidy/figures")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        var figures =
                as("auditor").get("/api/v1/figures/2024").then().statusCode(200).extract();
        assertThat(figures.<Number>path("figures.find { it.code == 't.persons' }.value")
                        .doubleValue())
                .isEqualTo(1);
        assertThat(figures.<Number>path("figures.find { it.code == 't.amount' }.value")
                        .doubleValue())
                .isEqualTo(150);
        assertThat(figures.<Boolean>path("figures.find { it.code == 't.amount' }.crossCheck.agrees"))
                .isTrue();
    }

    private Map<String, Object> figure(String name) {
        return Map.of(
                "code",
                "t." + name,
                "statistic",
                "payments." + name,
                "filters",
                Map.of("programme", programme.code()),
                "unit",
                name.equals("amount") ? "yuan" : "person",
                "label",
                Map.of("zh", "图", "en", "figure"));
    }

    private void discard(String run) {
        change("civil-affairs", run, "discard", Map.of("reason", "重算"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
    }

    private io.restassured.response.Response fund() {
        return as("finance").get("/api/v1/funds/" + programme.fund());
    }

    private static long quiet() {
        return as("administrator")
                .get("/api/v1/admin/subsidy/quiet")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("openFiles");
    }

    private Map<String, Object> transferOf(String run, UUID person) {
        return County.items(run + "/transfers").stream()
                .filter(transfer -> transfer.get("personId").equals(person.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static long settledLines(UUID person) {
        return ZhucanServers.database()
                .number("select count(*) from payment_line where person_id = ? and status = 'SETTLED'", person);
    }

    /** The balance row is what the postings say, and the accounts add up: money is neither made nor lost. */
    private void balances(String available, String paid) {
        fund().then().body("balance", equalTo(available));
        assertThat(account("AVAILABLE")).isEqualTo(fen(available));
        assertThat(account("PAID")).isEqualTo(fen(paid));
        assertThat(account("COMMITTED")).isZero();
        assertThat(account("IN_TRANSIT")).isZero();
    }

    private long account(String name) {
        return ZhucanServers.database().number("""
                        select coalesce(sum(case when debit_account = ? then amount_fen else 0 end)
                             - sum(case when credit_account = ? then amount_fen else 0 end), 0)
                        from posting where fund = ?
                        """, name, name, programme.fund());
    }

    private static long fen(String yuan) {
        return new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();
    }
}
