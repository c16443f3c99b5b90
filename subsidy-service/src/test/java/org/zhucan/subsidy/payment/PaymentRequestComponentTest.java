// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.aRun;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.run;
import static org.zhucan.subsidy.County.toDispatched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.CertificateStream;
import org.zhucan.subsidy.County;

/** What rehab-service and employment-service decide is paid here once, or they are told why not. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PaymentRequestComponentTest {

    private static final String REJECTED = "org.zhucan.payment.rejected.v1";
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    private County.Programme programme;
    private UUID person;
    private String payee;

    @BeforeEach
    void aProgrammeAndAPayee() {
        programme = County.aRequestedProgramme();
        County.appropriate(programme, "6000.00");
        var state = County.aPerson();
        person = state.id();
        CertificateStream.publish(County.registered(state));
        Patience.until(
                "the person is known",
                Duration.ofSeconds(20),
                () -> ZhucanServers.database().number("select count(*) from known_person where id = ?", person) == 1);
        payee = County.aPayee(person, "6217000055556666");
    }

    @Test
    void aGrantIsPaidInTheNextRunAndItsRequestIsAnswered() {
        var request = request("5000.00");
        ask(request);
        accepted(request);
        balance("1000.00");
        var run = aRun(programme, false);
        run(run).then().body("lines", equalTo(1)).body("total", equalTo("5000.00"));
        assertThat(County.items(run + "/lines").get(0))
                .containsEntry("kind", "REQUESTED")
                .containsEntry("requestId", request.requestId().toString())
                .containsEntry("month", "2024-03");
        toDispatched(run);
        balance("1000.00");
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(200);
        var settled = settled(run, "org.zhucan.payment.settled.v1");
        assertThat(settled.data().at("/payment/requestId").asText())
                .isEqualTo(request.requestId().toString());
        assertThat(settled.key()).isEqualTo(person.toString());
        status(request, "SETTLED");
        balance("1000.00");
        booksBalance();
    }

    @Test
    void anInstitutionIsPaidForMany() {
        var account = County.anInstitutionsPayee(Ids.next(), "6217000077778888");
        var request = new RequestState(
                Ids.next(),
                programme.code(),
                UUID.fromString(account),
                null,
                MARCH,
                Money.ofYuan("3200.50"),
                "settlement:" + Ids.next(),
                County.COUNTY);
        CertificateStream.publishAs("rehab", new PaymentRequested(request, County.NOON));
        accepted(request);
        var run = aRun(programme, false);
        toDispatched(run);
        Bank.upload(run, Bank.answer(run, Set.of())).then().statusCode(200);
        var settled = settled(run, "org.zhucan.payment.settled.v1");
        assertThat(settled.key()).isEqualTo(request.requestId().toString());
        assertThat(settled.data().path("payment").has("personId")).isFalse();
        booksBalance();
    }

    @Test
    void theSameRequestTwiceIsPaidOnce() {
        var request = request("5000.00");
        ask(request);
        ask(request);
        marker();
        accepted(request);
        balance("1000.00");
        run(aRun(programme, false)).then().body("lines", equalTo(1));
        assertThat(EventLog.filed(request.requestId())).isEmpty();
    }

    @Test
    void anotherAmountUnderTheSameIdIsRejectedAndTheFirstStands() {
        var request = request("5000.00");
        ask(request);
        accepted(request);
        ask(new RequestState(
                request.requestId(),
                request.programme(),
                request.payeeId(),
                request.personId(),
                request.period(),
                Money.ofYuan("500.00"),
                request.basis(),
                request.division()));
        rejected(request, "AMOUNT_CHANGED");
        status(request, "ACCEPTED");
        balance("1000.00");
        run(aRun(programme, false)).then().body("total", equalTo("5000.00"));
    }

    @Test
    void withoutFundsNothingIsBoundAndANewRequestMayFollow() {
        var request = request("6000.01");
        ask(request);
        rejected(request, "NO_FUNDS");
        balance("6000.00");
        run(aRun(programme, false)).then().body("lines", equalTo(0));
        County.appropriate(programme, "0.01");
        var again = again(request, "6000.01");
        ask(again);
        accepted(again);
        balance("0.00");
    }

    @Test
    void whatMayNotBePaidIsRejectedWithItsReason() {
        var unknown = request("10.00", "NO_SUCH", payee, person);
        var decidedHere = request("10.00", County.aProgramme().code(), payee, person);
        var nobody = request("10.00", programme.code(), Ids.next().toString(), person);
        var anothers = request("10.00", programme.code(), payee, Ids.next());
        var noInstitution = request("10.00", programme.code(), payee, null);
        ask(unknown, decidedHere, nobody, anothers, noInstitution);
        rejected(unknown, "PROGRAMME_UNKNOWN");
        rejected(decidedHere, "PROGRAMME_UNKNOWN");
        rejected(nobody, "PAYEE_UNKNOWN");
        rejected(anothers, "PAYEE_OF_ANOTHER");
        rejected(noInstitution, "PAYEE_OF_ANOTHER");
        change("civil-affairs", "/api/v1/payees/" + payee, "correct", Map.of("account", "6217000099990000"));
        var waiting = request("10.00");
        ask(waiting);
        rejected(waiting, "PAYEE_NOT_APPROVED");
        balance("6000.00");
        assertThat(requests("REJECTED")).hasSize(4);
        as("county-reviewer").get("/api/v1/payment-runs/requests").then().statusCode(403);
    }

    @Test
    void aReturnedGrantIsPaidAgainToTheCorrectedAccount() {
        var request = returned();
        correctPayee();
        var reissue = aRun(programme, true);
        run(reissue).then().body("lines", equalTo(1));
        status(request, "ACCEPTED");
        var meanwhile = again(request, "5000.00");
        ask(meanwhile);
        rejected(meanwhile, "BASIS_PAID");
        change("civil-affairs", reissue, "discard", Map.of("reason", "重算"))
                .then()
                .statusCode(200);
        status(request, "RETURNED");
        reissue = aRun(programme, true);
        toDispatched(reissue);
        balance("1000.00");
        Bank.upload(reissue, Bank.answer(reissue, Set.of())).then().statusCode(200);
        assertThat(settled(reissue, "org.zhucan.payment.settled.v1")
                        .data()
                        .at("/payment/requestId")
                        .asText())
                .isEqualTo(request.requestId().toString());
        status(request, "SETTLED");
        booksBalance();
        var late = again(request, "5000.00");
        ask(late);
        rejected(late, "BASIS_PAID");
    }

    @Test
    void askedAnewTheReturnedGrantIsNotReissued() {
        var request = returned();
        var again = again(request, "5000.00");
        ask(again);
        accepted(again);
        status(request, "REPLACED");
        correctPayee();
        run(aRun(programme, true)).then().body("lines", equalTo(0));
        assertThat(live(request)).isZero();
    }

    @Test
    void aDiscardedRunLeavesTheRequestForAnother() {
        var request = request("5000.00");
        ask(request);
        accepted(request);
        var run = aRun(programme, false);
        change("civil-affairs", run, "discard", Map.of("reason", "重算")).then().statusCode(200);
        status(request, "ACCEPTED");
        balance("1000.00");
        run(aRun(programme, false)).then().body("lines", equalTo(1));
    }

    @Test
    void aRequestedProgrammeHasNoRuleOfItsOwn() {
        var rule = new java.util.HashMap<>(County.rule(programme, "2024-01-01"));
        rule.put("trigger", "REQUESTED");
        as("administrator")
                .body(rule)
                .put("/api/v1/programmes/" + programme.code())
                .then()
                .statusCode(400);
    }

    private RequestState returned() {
        var request = request("5000.00");
        ask(request);
        accepted(request);
        var run = aRun(programme, false);
        toDispatched(run);
        var transfer = County.items(run + "/transfers").get(0).get("id").toString();
        Bank.upload(run, Bank.answer(run, Set.of(transfer))).then().statusCode(200);
        assertThat(settled(run, "org.zhucan.payment.returned.v1")
                        .data()
                        .at("/payment/requestId")
                        .asText())
                .isEqualTo(request.requestId().toString());
        status(request, "RETURNED");
        balance("6000.00");
        return request;
    }

    private void correctPayee() {
        var path = "/api/v1/payees/" + payee;
        change("civil-affairs", path, "correct", Map.of("account", "6217000011112222"))
                .then()
                .statusCode(200);
        change("finance", path, "approve", null).then().statusCode(200);
    }

    private RequestState request(String amount) {
        return request(amount, programme.code(), payee, person);
    }

    private static RequestState request(String amount, String programme, String payee, UUID person) {
        return new RequestState(
                Ids.next(),
                programme,
                UUID.fromString(payee),
                person,
                MARCH,
                Money.ofYuan(amount),
                "grant:" + Ids.next(),
                County.TOWNSHIP);
    }

    /** A new request for what a former one was for. */
    private static RequestState again(RequestState former, String amount) {
        return new RequestState(
                Ids.next(),
                former.programme(),
                former.payeeId(),
                former.personId(),
                former.period(),
                Money.ofYuan(amount),
                former.basis(),
                former.division());
    }

    private static void ask(RequestState... requests) {
        for (var request : requests) {
            CertificateStream.publishAs("employment", new PaymentRequested(request, County.NOON));
        }
    }

    /** Everything of the person asked so far has been worked on. */
    private void marker() {
        var last = request("0.01");
        ask(last);
        Patience.until("the marker arrives", Duration.ofSeconds(20), () -> status(last) != null);
        ZhucanServers.database().run("delete from posting where request_id = ?", last.requestId());
        ZhucanServers.database()
                .run("update fund_balance set balance_fen = balance_fen + 1 where fund = ?", programme.fund());
        ZhucanServers.database().run("delete from payment_request where id = ?", last.requestId());
    }

    private static void accepted(RequestState request) {
        Patience.until("the request is accepted", Duration.ofSeconds(20), () -> "ACCEPTED".equals(status(request)));
    }

    private static void status(RequestState request, String status) {
        assertThat(status(request)).isEqualTo(status);
    }

    private static String status(RequestState request) {
        return ZhucanServers.database()
                .rows("select status from payment_request where id = ?", request.requestId())
                .stream()
                .map(row -> (String) row.get("status"))
                .findFirst()
                .orElse(null);
    }

    private static void rejected(RequestState request, String reason) {
        var event = EventLog.await(REJECTED, request.requestId());
        assertThat(event.data().path("reason").asText()).isEqualTo(reason);
        assertThat(event.key())
                .isEqualTo(
                        request.personId() == null
                                ? request.requestId().toString()
                                : request.personId().toString());
    }

    private List<Map<String, Object>> requests(String status) {
        return County.items("/api/v1/payment-runs/requests?programme=" + programme.code() + "&status=" + status);
    }

    private static EventLog.Entry settled(String run, String type) {
        return EventLog.await(type, County.items(run + "/lines").get(0).get("id"));
    }

    private static long live(RequestState request) {
        return ZhucanServers.database()
                .number(
                        "select count(*) from payment_line where request_id = ? and status in ('PENDING', 'SETTLED')",
                        request.requestId());
    }

    private void balance(String yuan) {
        as("finance").get("/api/v1/funds/" + programme.fund()).then().body("balance", equalTo(yuan));
    }

    /** Nothing is left between the accounts once the bank has answered. */
    private void booksBalance() {
        for (var account : List.of("COMMITTED", "IN_TRANSIT")) {
            assertThat(ZhucanServers.database().number("""
                            select coalesce(sum(case when debit_account = ? then amount_fen else 0 end)
                                 - sum(case when credit_account = ? then amount_fen else 0 end), 0)
                            from posting where fund = ?
                            """, account, account, programme.fund()))
                    .as(account)
                    .isZero();
        }
    }
}
