// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.TestTokens;

/** What is refused, each with its status and code. */
@QuarkusTest
class BadInputComponentTest extends ComponentTest {

    private static final TestTokens NEIGHBOUR =
            TestTokens.of("township-clerk").sub("neighbour").division(Office.THIRD_TOWNSHIP);

    // --- once

    @Test
    void aSecondGrantOfOnePersonIsRefused() {
        var paper = Paper.applied();
        refused(apply(Paper.application(paper.holder().id())), 409, "grant-once-per-person");
    }

    @Test
    void aSecondGrantIsRefusedAfterThePaymentToo() {
        var paper = Paper.approved();
        Payments.send(Payments.settled(paper, paper.request()));
        refused(apply(Paper.application(paper.holder().id())), 409, "grant-once-per-person");
    }

    @Test
    void twoAtOnceMakeOne() throws Exception {
        var person = Holder.known().id();
        var answers = atOnce(2, () -> apply(Paper.application(person)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        Office.read(Office.clerk(), "/grants?personId=" + person).then().body("items", hasSize(1));
    }

    @Test
    void oneLicenceIsGoodForOneGrant() {
        var body = Paper.application(Holder.known().id());
        apply(body).then().statusCode(201);
        var other = Paper.application(Holder.known().id());
        other.put("business", body.get("business"));
        refused(apply(other), 409, "grant-once-per-business");
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswer() {
        var body = Paper.application(Holder.known().id());
        var key = Ids.next().toString();
        var first = keyed(key, body);
        first.then().statusCode(201);
        assertThat(keyed(key, body).asString()).isEqualTo(first.asString());
        Office.as(Office.clerk())
                .body(body)
                .post(Office.API + "/grants")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    // --- who

    @Test
    void aWrongRoleIsForbidden() {
        var body = Paper.application(Holder.known().id());
        Office.make(Office.reviewer(), "/grants", body).then().statusCode(403);
        var paper = Paper.awaitingApproval();
        for (var who : List.of(Office.clerk(), Office.reviewer())) {
            refused(paper.attempt(who, "approve", Map.of()), 403, "role-missing");
            refused(paper.attempt(who, "refuse", Map.of("reason", "不")), 403, "role-missing");
        }
        refused(Paper.siteChecked().attempt(Office.clerk(), "review", Map.of("opinion", "好")), 403, "role-missing");
        Office.as(Office.reviewer())
                .body(List.of())
                .put(Office.API + "/grants/rates")
                .then()
                .statusCode(403);
        Office.read(TestTokens.of("resident").person(paper.holder().id()).division(Office.TOWNSHIP), paper.path())
                .then()
                .statusCode(403);
    }

    @Test
    void anotherDivisionSeesNothingAndMakesNothing() {
        var paper = Paper.applied();
        var strangers =
                List.of(NEIGHBOUR, TestTokens.of("township-clerk").sub("far").division(Office.OTHER_COUNTY));
        for (var stranger : strangers) {
            Office.read(stranger, paper.path()).then().statusCode(404);
            for (var list : List.of("/decisions", "/publications", "/payment-requests")) {
                Office.read(stranger, paper.path() + list).then().statusCode(404);
            }
            Office.read(stranger, "/grants?personId=" + paper.holder().id())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            refused(
                    Office.change(stranger, paper.path() + "/withdraw", "\"0\"", Map.of("reason", "不要")),
                    404,
                    "grant-unknown");
            refused(
                    Office.make(
                            stranger,
                            "/grants",
                            Paper.application(Holder.known().id())),
                    403,
                    "division-outside-scope");
        }
    }

    @Test
    void theOfficeOfTheSiteSeesIt() {
        var body = Paper.application(Holder.known().id());
        var business = Paper.business();
        business.put("siteDivision", Office.OTHER_TOWNSHIP);
        body.put("business", business);
        var id = apply(body).then().statusCode(201).extract().<String>path("id");
        var office = TestTokens.of("township-clerk").sub("clerk-2").division(Office.OTHER_TOWNSHIP);
        Office.read(office, "/grants/" + id).then().statusCode(200);
        Office.read(NEIGHBOUR, "/grants/" + id).then().statusCode(404);
    }

    @Test
    void whoReviewedNeitherApprovesNorRefuses() {
        var both = TestTokens.of("county-reviewer", "county-approver")
                .sub("reviewer")
                .division(Office.COUNTY);
        var paper = Paper.awaitingApproval();
        refused(paper.attempt(both, "approve", Map.of()), 403, "four-eyes");
        refused(paper.attempt(both, "refuse", Map.of("reason", "不符")), 403, "four-eyes");
        var program = Office.approver().sub("robot").serviceAccount("robot");
        refused(paper.attempt(program, "approve", Map.of()), 403, "four-eyes");
        assertThat(paper.status()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void whoNamedThePayeeDoesNotAskForTheMoneyAgain() {
        var both =
                TestTokens.of("township-clerk", "county-approver").sub("clerk").division(Office.COUNTY);
        var paper = Paper.approved();
        Payments.send(Payments.returned(paper, paper.request()));
        paper.step(both, "set-payee", Map.of("payeeId", Ids.next()));
        refused(paper.attempt(both, "request-again", Map.of()), 403, "four-eyes");
    }

    // --- what

    @Test
    void anUnknownPersonIsRefused() {
        refused(apply(Paper.application(Ids.next())), 422, "person-unknown");
    }

    @Test
    void withoutAValidCertificateNobodyApplies() {
        var nobody = Holder.known(BusinessDate.now().minusYears(35), Office.TOWNSHIP);
        unmet(apply(Paper.application(nobody.id())), "certificate-valid");
        unmet(apply(Paper.application(nobody.certified().losesTheCertificate().id())), "certificate-valid");
    }

    @Test
    void aCertificateCancelledBeforeTheApprovalStopsIt() {
        var paper = Paper.awaitingApproval();
        paper.holder().losesTheCertificate();
        unmet(paper.attempt(Office.approver(), "approve", Map.of()), "certificate-valid");
        assertThat(paper.status()).isEqualTo("AWAITING_APPROVAL");
        assertThat(EventLog.filed(paper.id())).isEmpty();
        paper.step(Office.approver(), "refuse", Map.of("reason", "残疾人证已注销"));
    }

    @Test
    void aSiteThatWasNotConfirmedIsNotApproved() {
        var paper = Paper.applied().checkSite(false).review().publish();
        paper.step(Office.clerk(), "object", Map.of("objection", "不符")).decideObjection(false);
        unmet(paper.attempt(Office.approver(), "approve", Map.of()), "site-confirmed");
    }

    @Test
    void everyConditionThatFailsIsNamedWithItsField() {
        var old = Holder.known(BusinessDate.now().minusYears(60));
        var body = Paper.application(old.id());
        var business = Paper.business();
        business.remove("licence");
        business.put("openedOn", BusinessDate.now().minusMonths(13));
        body.put("business", business);
        var answer = apply(body);
        unmet(answer, "working-age", "opened-recently", "licence-present");
        answer.then().body("errors.pointer", contains("/personId", "/business/openedOn", "/business/licence"));
    }

    @Test
    void theCountySetsTheMonthsWithinWhichABusinessOpened() {
        var today = BusinessDate.now();
        Office.put(
                "/admin/employment/parameters",
                List.of(Map.of("name", "grant.opened-within-months", "value", "1", "from", today, "to", today)));
        unmet(apply(Paper.application(Holder.known().id())), "opened-recently");
        BusinessDate.moveTo(today.plusDays(1));
        apply(Paper.application(Holder.known().id())).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92522799MA6E00001O", "91350100M000100Y44", "123", ""})
    void aMalformedLicenceIsRefused(String licence) {
        var body = Paper.application(Holder.known().id());
        var business = Paper.business();
        business.put("licence", licence);
        body.put("business", business);
        var answer = apply(body);
        refused(answer, 400, "licence-malformed");
        answer.then().body("errors.pointer", contains("/business/licence"));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        var body = Paper.application(Holder.known().id());
        var business = Paper.business();
        business.remove("kind");
        business.put("siteDivision", "522725");
        body.put("business", business);
        apply(body)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", contains("/business/kind", "/business/siteDivision"));
        var other = Paper.application(Holder.known().id());
        other.put("amount", "9000.00");
        refused(apply(other), 400, "field-unknown");
        var nowhere = Paper.application(Holder.known().id());
        var site = Paper.business();
        site.put("siteDivision", "522725999000");
        nowhere.put("business", site);
        refused(apply(nowhere), 422, "division-unknown");
    }

    @Test
    void aStepOutOfOrderIsRefused() {
        var paper = Paper.applied();
        refused(paper.attempt(Office.reviewer(), "review", Map.of("opinion", "好")), 409, "grant-move-refused");
        refused(paper.attempt(Office.reviewer(), "publish", Map.of("place", "墙")), 409, "grant-move-refused");
        refused(paper.attempt(Office.approver(), "approve", Map.of()), 409, "grant-move-refused");
        refused(paper.attempt(Office.approver(), "request-again", Map.of()), 409, "grant-move-refused");
        var body = Map.of("checkedOn", BusinessDate.now().plusDays(1), "confirmed", true, "findings", "好");
        refused(paper.attempt(Office.clerk(), "record-site-check", body), 422, "site-check-outside-time");
        var approved = Paper.approved();
        refused(approved.attempt(Office.approver(), "approve", Map.of()), 409, "grant-move-refused");
        refused(approved.attempt(Office.clerk(), "withdraw", Map.of("reason", "不要")), 409, "grant-move-refused");
        refused(approved.attempt(Office.clerk(), "set-payee", Map.of("payeeId", Ids.next())), 409, "payee-in-use");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var paper = Paper.applied();
        var path = paper.path() + "/withdraw";
        Office.as(Office.clerk())
                .body(Map.of("reason", "不要"))
                .post(Office.API + path)
                .then()
                .statusCode(428);
        paper.checkSite(true);
        refused(Office.change(Office.clerk(), path, "\"0\"", Map.of("reason", "不要")), 412, "if-match-stale");
    }

    @Test
    void anApprovalSentTwiceAtOnceAsksForMoneyOnce() throws Exception {
        var paper = Paper.awaitingApproval();
        var etag = Office.etag(Office.approver(), paper.path());
        var answers = atOnce(2, () -> Office.change(Office.approver(), paper.path() + "/approve", etag, Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        Office.read(Office.clerk(), paper.path() + "/payment-requests").then().body("items", hasSize(1));
    }

    @Test
    void ratesThatOverlapAreRefused() {
        var one = Map.of("amount", "5000.00", "from", "2024-01-01", "document", "甲");
        var two = Map.of("amount", "6000.00", "from", "2024-06-01", "document", "乙");
        Office.as(Office.administrator())
                .body(List.of(one, two))
                .put(Office.API + "/grants/rates")
                .then()
                .statusCode(400)
                .body("code", equalTo("rate-overlaps"));
        Office.as(Office.administrator())
                .body(List.of(Map.of("amount", "0.00", "from", "2024-01-01", "document", "甲")))
                .put(Office.API + "/grants/rates")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
    }

    private static Response apply(Map<String, Object> body) {
        return Office.make(Office.clerk(), "/grants", body);
    }

    private static Response keyed(String key, Object body) {
        return Office.as(Office.clerk())
                .header("Idempotency-Key", key)
                .body(body)
                .post(Office.API + "/grants");
    }

    private static void unmet(Response answer, String... conditions) {
        refused(answer, 422, "grant-conditions-unmet");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(conditions);
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then().contentType("application/problem+json").body("code", equalTo(code));
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : pool.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
