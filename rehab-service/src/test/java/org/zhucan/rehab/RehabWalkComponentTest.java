// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.zhucan.rehab.County.read;
import static org.zhucan.rehab.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentState;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.ZhucanServers;

/** The way of children through a year: admitted, placed, trained, settled and paid. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class RehabWalkComponentTest {

    private static final Publisher SUBSIDY = Publisher.of("subsidy");

    @BeforeEach
    void theCountyIsOpen() {
        County.open();
    }

    @Test
    void fromTheWindowToThePaidSettlementAndTheFigure() {
        var institution = County.anInstitution(10);
        var children = List.of(County.aChild(), County.aChild(), County.aChild());
        var cases = children.stream()
                .map(child -> County.aPlacedCase(child, "AUTISM", institution))
                .toList();
        for (var one : cases) {
            assertThat(EventLog.await("org.zhucan.rehab-case.approved.v1", County.id(one)))
                    .isNotNull();
            assertThat(EventLog.await("org.zhucan.rehab-case.placed.v1", County.id(one))
                            .key())
                    .isEqualTo(read(County.clerk(), one).path("personId"));
        }
        var month = County.nextMonth();
        var teacher = County.teacher(institution);
        County.make(
                        teacher,
                        "/rehab-cases/attendance-batches",
                        Map.of("month", month.toString(), "rows", County.rows(children, 20)))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("DONE", "DONE", "DONE")));
        read(County.clerk(), cases.get(0)).then().body("status", equalTo("TRAINING"));
        County.make(
                        County.helper(children.get(0), children.get(1)),
                        "/rehab-cases/attendance-confirmations",
                        Map.of("month", month.toString(), "rows", County.rows(children, 20)))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("DONE", "DONE", "REFUSED")))
                .body("results[2].code", equalTo("attendance-missing"));
        var settlement = County.anApprovedSettlement(institution);
        read(teacher, settlement)
                .then()
                .body("lines", equalTo(2))
                .body("total", equalTo("3200.00"))
                .body("attempts", equalTo(1));
        read(teacher, settlement + "/lines")
                .then()
                .body("items.amount", equalTo(List.of("1600.00", "1600.00")))
                .body("items.perDay", hasItem("80.00"));
        var request = request(settlement);
        var asked = EventLog.await("org.zhucan.payment.requested.v1", request)
                .data()
                .path("request");
        assertThat(asked.path("programme").asText()).isEqualTo("CHILD_TRAINING");
        assertThat(asked.path("amount").asText()).isEqualTo("3200.00");
        assertThat(asked.path("period").asText()).isEqualTo(month.toString());
        assertThat(asked.path("basis").asText()).isEqualTo("settlement:" + County.id(settlement));
        assertThat(asked.has("personId")).isFalse();

        var before = figure();
        SUBSIDY.send(new PaymentSettled(payment(request, "SETTLED"), County.NOON));
        County.awaitStatus(settlement, "PAID");
        assertThat(figure()).isEqualTo(before + 2);
        assertThat(records().stream()
                        .map(record -> new BigDecimal(record.get("amount").toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .intValue())
                .isEqualTo(before + 2);
        assertThat(records()).anyMatch(record -> record.get("id").equals(County.id(cases.get(0))));

        // confirmed late: it comes with the next settlement
        County.make(
                        County.helper(children.get(2)),
                        "/rehab-cases/attendance-confirmations",
                        Map.of("month", month.toString(), "rows", County.rows(children.subList(2, 3), 20)))
                .then()
                .body("results[0].outcome", equalTo("DONE"));
        County.nextMonth();
        County.submit(institution)
                .then()
                .statusCode(201)
                .body("lines", equalTo(1))
                .body("total", equalTo("1600.00"));
        step(teacher, cases.get(0), "complete", Map.of("on", month.atEndOfMonth()), "COMPLETED");
        var completed = EventLog.await("org.zhucan.rehab-case.completed.v1", County.id(cases.get(0)));
        assertThat(completed.data().path("rehabCase").path("endedOn").asText())
                .isEqualTo(month.atEndOfMonth().toString());
    }

    @Test
    void aReturnedOrRejectedPaymentReopensTheSettlementAndIsAskedForAnew() {
        var institution = County.anInstitution(1);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.aConfirmedDay(child, institution);
        var settlement = County.anApprovedSettlement(institution);
        var first = request(settlement);

        SUBSIDY.send(new PaymentRejected(
                first, "CHILD_TRAINING", null, County.COUNTY, PaymentRejected.Reason.NO_FUNDS, County.NOON));
        County.awaitStatus(settlement, "REOPENED");
        read(County.reviewer(), settlement).then().body("paymentProblem", equalTo("NO_FUNDS"));
        step(County.approver(), settlement, "request-again", Map.of(), "APPROVED");
        var second = request(settlement);
        assertThat(second).isNotEqualTo(first);

        SUBSIDY.send(new PaymentReturned(payment(second, "RETURNED"), "ACCOUNT_CLOSED", County.NOON));
        County.awaitStatus(settlement, "REOPENED");
        read(County.reviewer(), settlement).then().body("paymentProblem", equalTo("RETURNED: ACCOUNT_CLOSED"));
        step(County.approver(), settlement, "request-again", Map.of(), "APPROVED");
        var third = request(settlement);
        assertThat(EventLog.await("org.zhucan.payment.requested.v1", third)
                        .data()
                        .path("request")
                        .path("amount"))
                .hasToString("\"80.00\"");

        // the second is paid after all, to the corrected account; the third is refused for it
        SUBSIDY.send(new PaymentRejected(
                third, "CHILD_TRAINING", null, County.COUNTY, PaymentRejected.Reason.AMOUNT_CHANGED, County.NOON));
        County.awaitStatus(settlement, "REOPENED");
        SUBSIDY.send(new PaymentSettled(payment(Ids.next(), "SETTLED"), County.NOON)); // of somebody else
        var paid = SUBSIDY.stamp(new PaymentSettled(payment(second, "SETTLED"), County.NOON));
        SUBSIDY.sendAgain(paid, paid);
        County.awaitStatus(settlement, "PAID");
        read(County.reviewer(), settlement).then().body("attempts", equalTo(3)).body("paidOn", equalTo("2024-04-30"));
    }

    @Test
    void aSettlementThatWasSentBackIsCorrectedAndComputedAnew() {
        var institution = County.anInstitution(2);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.nextMonth();
        var teacher = County.teacher(institution);
        var attendance = "/rehab-cases/attendances/"
                + County.make(teacher, "/rehab-cases/attendances", County.days(child, County.thisMonth(), 22))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        step(County.helper(child), attendance, "confirm", Map.of("days", 22), "CONFIRMED");
        var settlement = County.aSettlement(institution);
        County.change(County.reviewer(), attendance, "reopen", Map.of("reason", "天数有误"))
                .then()
                .statusCode(409)
                .body("code", equalTo("attendance-settled"));
        step(County.reviewer(), settlement, "send-back", Map.of("reason", "天数有误"), "SENT_BACK");
        assertThat(used(child)).isZero();
        step(County.reviewer(), attendance, "reopen", Map.of("reason", "天数有误"), "RECORDED");
        step(teacher, attendance, "correct", Map.of("days", 21), "RECORDED");
        step(County.helper(child), attendance, "confirm", Map.of("days", 21), "CONFIRMED");
        step(teacher, settlement, "resubmit", Map.of(), "SUBMITTED");
        read(teacher, settlement).then().body("total", equalTo("1680.00"));
        assertThat(used(child)).isEqualTo(168_000);

        // rejected in the end: the days are free, and the month may be handed in again
        step(County.reviewer(), settlement, "review", Map.of("opinion", "存疑"), "REVIEWED");
        step(County.approver(), settlement, "reject", Map.of("reason", "虚报"), "REJECTED");
        assertThat(used(child)).isZero();
        County.submit(institution).then().statusCode(201).body("total", equalTo("1680.00"));
    }

    private static long used(UUID child) {
        return ZhucanServers.database().number("select used_fen from child_year where person_id = ?", child);
    }

    private static UUID request(String settlement) {
        return UUID.fromString(read(County.reviewer(), settlement).path("requestId"));
    }

    private static PaymentState payment(UUID request, String status) {
        return new PaymentState(
                Ids.next(),
                Ids.next(),
                null,
                Ids.next(),
                "CHILD_TRAINING",
                County.thisMonth(),
                Money.ofYuan("3200.00"),
                status,
                County.COUNTY,
                request);
    }

    private static int figure() {
        County.put(
                "/admin/rehab/figures",
                List.of(Map.of(
                        "code",
                        "child_rehab.persons",
                        "statistic",
                        "children.trained",
                        "unit",
                        "person",
                        "label",
                        Map.of("zh", "儿童康复训练人数", "en", "Children in training"))));
        return read(County.reviewer(), "/figures/2024")
                .then()
                .statusCode(200)
                .extract()
                .path("figures[0].value");
    }

    private static List<Map<String, Object>> records() {
        return read(County.reviewer(), "/figures/2024/child_rehab.persons/records?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
