// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.TestTokens;

/** From the township's window to the money, and the ways beside it. */
@QuarkusTest
class GrantWalkComponentTest extends ComponentTest {

    @Test
    void aHolderAppliesAndIsPaid() {
        var paper = Paper.published();
        var ends = LocalDate.parse(paper.show().path("noticeEndsOn"));
        BusinessDate.moveTo(ends);
        assertThat(paper.status()).isEqualTo("PUBLISHED");
        BusinessDate.moveTo(ends.plusDays(1));
        assertThat(paper.status()).isEqualTo("AWAITING_APPROVAL");

        paper.step(Office.approver(), "approve", Map.of());
        paper.show()
                .then()
                .body("status", equalTo("APPROVED"))
                .body("amount", equalTo("5000.00"))
                .body("rateDocument", equalTo("残联〔2024〕3号"))
                .body("requestId", notNullValue());
        var approved = EventLog.await("org.zhucan.grant.approved.v1", paper.id());
        assertThat(approved.key()).isEqualTo(paper.holder().id().toString());
        assertThat(approved.data().at("/grant/status").asText()).isEqualTo("APPROVED");
        var asked = Paper.asked(paper.request());
        assertThat(asked.key()).isEqualTo(paper.holder().id().toString());
        assertThat(asked.position()).isGreaterThan(approved.position());
        var request = asked.data().get("request");
        assertThat(request.get("programme").asText()).isEqualTo("ENTREPRENEUR");
        assertThat(request.get("amount").asText()).isEqualTo("5000.00");
        assertThat(request.get("basis").asText()).isEqualTo("grant:" + paper.id());
        assertThat(request.get("period").asText())
                .isEqualTo(ends.plusDays(1).toString().substring(0, 7));

        Payments.send(Payments.settled(paper, paper.request()));
        paper.show().then().body("status", equalTo("PAID")).body("paidOn", equalTo("2024-06-25"));
        var paid = EventLog.await("org.zhucan.grant.paid.v1", paper.id());
        assertThat(paid.data().at("/grant/requestId").asText())
                .isEqualTo(paper.request().toString());
        assertThat(paid.causationId()).as("the answer that caused it").isNotNull();
    }

    @Test
    void whatComesBackIsAskedForAgainUnderAnotherId() {
        var paper = Paper.approved();
        var first = paper.request();
        Payments.send(Payments.returned(paper, first));
        paper.show()
                .then()
                .body("status", equalTo("PAYMENT_RETURNED"))
                .body("paymentProblem", equalTo("ACCOUNT_CLOSED"));
        var payee = Ids.next();
        paper.step(Office.clerk(), "set-payee", Map.of("payeeId", payee));
        paper.step(Office.approver(), "request-again", Map.of());
        var second = paper.request();
        assertThat(second).isNotEqualTo(first);
        assertThat(Paper.asked(second).data().at("/request/payeeId").asText()).isEqualTo(payee.toString());
        Payments.send(Payments.settled(paper, second));
        assertThat(paper.status()).isEqualTo("PAID");
        Office.read(Office.reviewer(), paper.path() + "/payment-requests")
                .then()
                .statusCode(200)
                .body("items.status", contains("RETURNED", "SETTLED"))
                .body("items.id", contains(first.toString(), second.toString()));
    }

    @Test
    void aRejectionIsShownWithItsReasonAndAskedAgain() {
        var paper = Paper.approved();
        Payments.send(Payments.rejected(paper, paper.request()));
        paper.show().then().body("status", equalTo("PAYMENT_REJECTED")).body("paymentProblem", equalTo("NO_FUNDS"));
        paper.step(Office.approver(), "request-again", Map.of());
        paper.show()
                .then()
                .body("status", equalTo("APPROVED"))
                .body("$", not(org.hamcrest.Matchers.hasKey("paymentProblem")));
    }

    @Test
    void whatWasSentBackIsCorrectedAndWhatWasWithdrawnLeavesRoom() {
        var paper = Paper.siteChecked().step(Office.reviewer(), "send-back", Map.of("missing", List.of("照片", "合同")));
        paper.show().then().body("status", equalTo("SENT_BACK")).body("missing", contains("照片", "合同"));
        var business = Paper.business();
        business.put("name", "小明修理铺总店");
        paper.step(Office.clerk(), "resubmit", Map.of("business", business));
        paper.show().then().body("status", equalTo("APPLIED")).body("business.name", equalTo("小明修理铺总店"));
        paper.step(Office.clerk(), "withdraw", Map.of("reason", "本人放弃"));
        Office.make(Office.clerk(), "/grants", Paper.application(paper.holder().id()))
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasRefusedKeepsItsReasonsAndLeavesRoom() {
        var paper = Paper.applied().checkSite(false).review();
        paper.step(Office.approver(), "refuse", Map.of("reason", "核查不属实"));
        paper.show().then().body("status", equalTo("REFUSED")).body("reason", equalTo("核查不属实"));
        Office.read(Office.approver(), paper.path() + "/decisions")
                .then()
                .statusCode(200)
                .body("items.step", contains("APPLICATION", "REFUSAL"))
                .body("items[0].conditions.met", everyItem(equalTo(true)))
                .body("items[1].conditions.find { it.condition == 'SITE_CONFIRMED' }.met", equalTo(false));
        Office.make(Office.clerk(), "/grants", Paper.application(paper.holder().id()))
                .then()
                .statusCode(201);
    }

    @Test
    void anObjectionThatIsUpheldLeadsToTheSiteAndToASecondNotice() {
        var paper = Paper.objected().decideObjection(true);
        assertThat(paper.status()).isEqualTo("APPLIED");
        paper.checkSite(true).review().publish();
        Office.read(Office.reviewer(), paper.path() + "/publications")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].objection", equalTo("由他人经营"))
                .body("items[0].upheld", equalTo(true));
    }

    @Test
    void aDeathEndsWhatIsNotDecidedAndLeavesWhatIsOwed() {
        var undecided = Paper.published();
        var owed = Paper.approved();
        undecided.holder().dies();
        owed.holder().dies();
        assertThat(undecided.status()).isEqualTo("WITHDRAWN");
        undecided.show().then().body("reason", equalTo("DEATH"));
        assertThat(owed.status()).isEqualTo("APPROVED");
    }

    @Test
    void theCountyMayHaveARateByKindAndAnotherLengthOfNotice() {
        var today = BusinessDate.now();
        Office.put(
                "/grants/rates",
                List.of(
                        Map.of("amount", "5000.00", "from", "2024-01-01", "document", "残联〔2024〕3号"),
                        Map.of("kind", "COOPERATIVE", "amount", "8000.00", "from", today, "document", "残联〔2024〕9号")));
        Office.read(Office.clerk(), "/grants/rates").then().body("items.amount", contains("5000.00", "8000.00"));
        Office.put(
                "/admin/employment/parameters",
                List.of(Map.of("name", "publication.working-days", "value", "7", "from", today, "to", today)));
        var body = Paper.application(Holder.known().id());
        var business = Paper.business();
        business.put("kind", "COOPERATIVE");
        body.put("business", business);
        var id = Office.make(Office.clerk(), "/grants", body).<String>path("id");
        var path = "/grants/" + id;
        change(
                path,
                Office.clerk(),
                "record-site-check",
                Map.of("checkedOn", today, "confirmed", true, "findings", "正常"));
        change(path, Office.reviewer(), "review", Map.of("opinion", "属实"));
        change(path, Office.reviewer(), "publish", Map.of("place", "公示栏"));
        assertThat(LocalDate.parse(Office.read(Office.clerk(), path).path("noticeEndsOn")))
                .isAfterOrEqualTo(today.plusDays(9));
        change(path, Office.clerk(), "object", Map.of("objection", "不符"));
        change(path, Office.reviewer(), "decide-objection", Map.of("upheld", false, "opinion", "相符"));
        change(path, Office.approver(), "approve", Map.of());
        Office.read(Office.clerk(), path).then().body("amount", equalTo("8000.00"));
    }

    private static void change(String path, TestTokens who, String verb, Map<String, ?> body) {
        Office.change(who, path + "/" + verb, Office.etag(Office.reviewer(), path), body)
                .then()
                .statusCode(200);
    }

    @Test
    void theFigureCountsWhatWasReviewedAndApprovedAndOpensItsRecords() {
        Office.put(
                "/admin/employment/figures",
                List.of(Map.of(
                        "code",
                        "start_up_grant.reviewed",
                        "statistic",
                        "start_up_grant.reviewed",
                        "unit",
                        "business",
                        "label",
                        Map.of("zh", "自主创业补贴审核", "en", "Start-up grants reviewed"))));
        var before = figure();
        var approved = Paper.approved();
        Paper.awaitingApproval();
        var year = approved.show().<String>path("review.reviewedOn").substring(0, 4);
        assertThat(figure()).isEqualTo(before + 1);
        Payments.send(Payments.settled(approved, approved.request()));
        assertThat(figure()).as("a figure of reviews, not of payments").isEqualTo(before + 1);
        Office.read(Office.reviewer(), "/figures/" + year + "/start_up_grant.reviewed/records?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(approved.id().toString()))
                .body("items.type", everyItem(equalTo("grant")))
                .body("items.size()", equalTo(before + 1));
    }

    private static int figure() {
        var year = BusinessDate.now().getYear();
        return RestAssured.get(Office.API + "/figures/" + year)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("figures.find { it.code == 'start_up_grant.reviewed' }.value");
    }

    @Test
    void listsShowTheCallersAndMayBeNarrowed() {
        var paper = Paper.reviewed();
        Office.read(Office.clerk(), "/grants?personId=" + paper.holder().id())
                .then()
                .statusCode(200)
                .body("items.id", contains(paper.id().toString()));
        Office.read(Office.clerk(), "/grants?status=REVIEWED&limit=200")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(equalTo("REVIEWED")))
                .body("items.id", hasItem(paper.id().toString()));
        Office.read(
                        Office.clerk(),
                        "/grants?status=REVIEWED&personId=" + paper.holder().id())
                .then()
                .body("items", hasSize(1));
        Office.read(
                        Office.clerk(),
                        "/grants?status=PAID&personId=" + paper.holder().id())
                .then()
                .body("items", hasSize(0));
        Office.read(Office.clerk(), "/grants?limit=1").then().body("next", containsString(""));
    }
}
