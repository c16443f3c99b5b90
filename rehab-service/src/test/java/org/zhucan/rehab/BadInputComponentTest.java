// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.rehab.County.change;
import static org.zhucan.rehab.County.make;
import static org.zhucan.rehab.County.read;
import static org.zhucan.rehab.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** What people get wrong, and what nobody may do. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class BadInputComponentTest {

    private static final String RECORD = "/rehab-cases/attendances";

    @BeforeEach
    void theCountyIsOpen() {
        County.open();
    }

    // --- institutions

    @Test
    void aWrongSocialCreditCodeAndASecondRegistrationAreRefused() {
        var right = County.registration("R-twice", 5);
        var wrong = new HashMap<>(right);
        wrong.put("uscc", right.get("uscc").toString().substring(0, 17) + "!");
        make(County.reviewer(), "/institutions", wrong).then().statusCode(400);
        make(County.reviewer(), "/institutions", right).then().statusCode(201);
        make(County.reviewer(), "/institutions", right)
                .then()
                .statusCode(409)
                .body("code", equalTo("institution-duplicate"));
        var sameCode = new HashMap<>(County.registration("R-other", 5));
        sameCode.put("uscc", right.get("uscc"));
        make(County.reviewer(), "/institutions", sameCode)
                .then()
                .statusCode(409)
                .body("code", equalTo("institution-duplicate"));
    }

    @Test
    void whoRegisteredItDoesNotDesignateIt() {
        var both = TestTokens.of("county-reviewer", "county-approver").sub("li").division(County.COUNTY);
        var path = "/institutions/"
                + make(both, "/institutions", County.registration("R-li", 5))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        change(both, path, "designate", Map.of("from", "2024-01-01"))
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        step(County.approver(), path, "designate", Map.of("from", "2024-01-01", "to", "2024-06-30"), "DESIGNATED");
        change(County.approver(), path, "designate", Map.of("from", "2024-06-30"))
                .then()
                .statusCode(409)
                .body("code", equalTo("designation-overlaps"));
        change(County.approver(), path, "designate", Map.of("from", "2025-02-01", "to", "2025-01-01"))
                .then()
                .statusCode(400)
                .body("code", equalTo("period-reversed"));
        step(County.approver(), path, "designate", Map.of("from", "2024-07-01"), "DESIGNATED");
        var stranger = TestTokens.of("county-reviewer").sub("stranger").division(County.OTHER_COUNTY);
        change(stranger, path, "set-payee", Map.of("payeeId", Ids.next()))
                .then()
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
    }

    @Test
    void aSuspendedInstitutionTakesNoChildRecordsNothingAndSettlesNothing() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        var waiting = County.anApprovedCase(County.aChild(), "AUTISM");
        step(
                County.approver(),
                County.institutionPath(institution),
                "suspend",
                Map.of("reason", "消防检查未通过"),
                "SUSPENDED");
        var teacher = County.teacher(institution);
        refused(make(teacher, RECORD, County.days(child, County.thisMonth(), 1)), 409, "institution-not-active");
        refused(County.submit(institution), 409, "institution-not-active");
        refused(
                change(County.reviewer(), waiting, "place", Map.of("institution", institution, "from", County.today())),
                409,
                "institution-not-active");
        step(County.approver(), County.institutionPath(institution), "resume", Map.of(), "DESIGNATED");
        make(teacher, RECORD, County.days(child, County.thisMonth(), 1)).then().statusCode(201);
    }

    // --- cases

    @Test
    void aChildHasOneCaseAYear() throws Exception {
        var child = County.aChild();
        Callable<Response> opening = () -> make(County.clerk(), "/rehab-cases", County.opening(child, "AUTISM"));
        assertThat(statuses(atOnce(List.of(opening, opening)))).containsExactlyInAnyOrder(201, 409);
        refused(opening.call(), 409, "rehab-case-exists");
    }

    @Test
    void theTermsAreAskedAndTheAnswerNamesWhatFailed() {
        var grown = County.anOpenedCase(County.aChild(LocalDate.of(2001, 1, 1)), "AUTISM");
        change(County.clerk(), grown, "apply", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("child-not-eligible"))
                .body("failed", equalTo(List.of("age", "papers")));
        var unrated = County.anOpenedCase(County.aChild(), "SPEECH");
        change(County.clerk(), unrated, "apply", Map.of()).then().body("failed", equalTo(List.of("training")));
        refused(make(County.clerk(), "/rehab-cases", County.opening(Ids.next(), "AUTISM")), 422, "person-unknown");
        step(County.clerk(), unrated, "withdraw", Map.of("reason", "监护人撤回"), "WITHDRAWN");
    }

    @Test
    void whoReviewedACaseDoesNotDecideIt() {
        var path = County.aReviewedCase(County.aChild(), "AUTISM");
        var reviewerAsApprover =
                TestTokens.of("county-approver").sub("reviewer").division(County.COUNTY);
        refused(change(reviewerAsApprover, path, "approve", Map.of()), 403, "four-eyes");
        refused(change(reviewerAsApprover, path, "refuse", Map.of("reason", "否")), 403, "four-eyes");
        step(County.approver(), path, "refuse", Map.of("reason", "诊断证明已过期"), "REFUSED");
        refused(change(County.approver(), path, "approve", Map.of()), 409, "rehab-case-move-refused");
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        var institution = County.anInstitution(1);
        var first = County.anApprovedCase(County.aChild(), "AUTISM");
        var second = County.anApprovedCase(County.aChild(), "AUTISM");
        var place = Map.of("institution", institution, "from", County.today());
        var answers = atOnce(List.of(
                () -> change(County.reviewer(), first, "place", place),
                () -> change(County.reviewer(), second, "place", place)));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 409);
        refused(
                answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .findFirst()
                        .orElseThrow(),
                409,
                "institution-full");
    }

    @Test
    void aPlaceIsDesignatedForTheDayAndTheTraining() {
        var path = County.anApprovedCase(County.aChild(), "AUTISM");
        var late = "R-late";
        var institution = "/institutions/"
                + make(County.reviewer(), "/institutions", County.registration(late, 5))
                        .<String>path("id");
        step(County.approver(), institution, "designate", Map.of("from", "2025-01-01"), "DESIGNATED");
        refused(
                change(County.reviewer(), path, "place", Map.of("institution", late, "from", County.today())),
                422,
                "institution-not-designated");
        refused(
                change(County.reviewer(), path, "place", Map.of("institution", "R-none", "from", County.today())),
                404,
                "institution-unknown");
        refused(
                change(
                        County.reviewer(),
                        path,
                        "place",
                        Map.of(
                                "institution",
                                County.anInstitution(1),
                                "from",
                                County.today().minusDays(1))),
                422,
                "placement-outside-year");
    }

    @Test
    void aDroppedChildMayBePlacedElsewhereFromTheNextDayOn() {
        var institution = County.anInstitution(1);
        var child = County.aChild();
        var first = County.aPlacedCase(child, "AUTISM", institution);
        step(County.teacher(institution), first, "drop", Map.of("on", County.today(), "reason", "监护人要求转机构"), "DROPPED");
        var second = County.anApprovedCase(child, "AUTISM");
        var other = County.anInstitution(1);
        refused(
                change(County.reviewer(), second, "place", Map.of("institution", other, "from", County.today())),
                409,
                "child-placed-elsewhere");
        step(
                County.reviewer(),
                second,
                "place",
                Map.of("institution", other, "from", County.today().plusDays(1)),
                "PLACED");
    }

    // --- attendance

    @Test
    void attendanceOfAChildThatIsNotPlacedThereIsRefused() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        var other = County.teacher(County.anInstitution(5));
        refused(make(other, RECORD, County.days(child, County.thisMonth(), 1)), 422, "child-not-placed");
        refused(make(other, RECORD, County.days(Ids.next(), County.thisMonth(), 1)), 422, "child-not-placed");
        refused(
                make(
                        County.teacher(institution),
                        RECORD,
                        County.days(child, County.thisMonth().minusMonths(1), 1)),
                422,
                "child-not-placed");
        make(
                        TestTokens.of("institution").sub("nobody").division(County.COUNTY),
                        RECORD,
                        County.days(child, County.thisMonth(), 1))
                .then()
                .statusCode(403)
                .body("code", equalTo("institution-missing"));
    }

    @Test
    void daysThatCannotBeAreRefused() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        var teacher = County.teacher(institution);
        var month = County.thisMonth();
        refused(make(teacher, RECORD, County.days(child, month, 0)), 422, "days-outside-month");
        refused(make(teacher, RECORD, County.days(child, month, month.lengthOfMonth() + 1)), 422, "days-outside-month");
        refused(make(teacher, RECORD, County.days(child, month, 2)), 422, "days-outside-placement");
        refused(make(teacher, RECORD, County.days(child, month.plusMonths(1), 1)), 422, "month-not-begun");
        var path = County.aRecordedDay(child, institution);
        refused(make(teacher, RECORD, County.days(child, month, 1)), 409, "attendance-recorded-before");
        refused(change(teacher, path, "correct", Map.of("days", 2)), 422, "days-outside-placement");
    }

    @Test
    void onlyTheGuardianConfirmsAndOnlyWhatStandsThere() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        var path = County.aRecordedDay(child, institution);
        var anothers = County.helper(County.aChild());
        read(anothers, path).then().statusCode(404);
        County.as(anothers)
                .header("If-Match", "\"0\"")
                .body(Map.of("days", 1))
                .post("/api/v1" + path + "/confirm")
                .then()
                .statusCode(404)
                .body("code", equalTo("attendance-unknown"));
        make(
                        anothers,
                        "/rehab-cases/attendance-confirmations",
                        Map.of("month", County.thisMonth().toString(), "rows", County.rows(List.of(child), 1)))
                .then()
                .statusCode(200)
                .body("results[0].code", equalTo("attendance-missing"));
        for (var somebody : List.of(County.teacher(institution), County.reviewer(), County.clerk())) {
            County.as(somebody)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("days", 1))
                    .post("/api/v1" + path + "/confirm")
                    .then()
                    .statusCode(403);
        }
        var teacherAsHelper = TestTokens.of("helper")
                .sub("teacher of " + institution)
                .division(County.TOWNSHIP)
                .person(child);
        refused(change(teacherAsHelper, path, "confirm", Map.of("days", 1)), 403, "four-eyes");
        refused(change(County.helper(child), path, "confirm", Map.of("days", 2)), 409, "days-differ");
        step(County.helper(child), path, "dispute", Map.of("reason", "当天缺席"), "DISPUTED");
        refused(change(County.helper(child), path, "confirm", Map.of("days", 1)), 409, "attendance-move-refused");
        refused(County.submit(institution), 422, "settlement-empty");
        step(County.teacher(institution), path, "correct", Map.of("days", 1), "RECORDED");
        step(County.helper(child), path, "confirm", Map.of("days", 1), "CONFIRMED");
        refused(
                change(County.teacher(institution), path, "correct", Map.of("days", 1)),
                409,
                "attendance-move-refused");
    }

    @Test
    void eachRowOfAListStandsOrFallsAlone() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        var other = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.aPlacedCase(other, "AUTISM", institution);
        County.aRecordedDay(other, institution);
        var rows = new ArrayList<>(County.rows(List.of(child, child, other, Ids.next()), 1));
        rows.add(Map.of("personId", other, "days", 31));
        var list = Map.of("month", County.thisMonth().toString(), "rows", rows);
        make(County.teacher(institution), "/rehab-cases/attendance-batches", list)
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("DONE", "DUPLICATE", "DUPLICATE", "REFUSED", "REFUSED")))
                .body("results[3].code", equalTo("child-not-placed"))
                .body("results[4].code", equalTo("attendance-recorded-before"));
        make(County.helper(child, other), "/rehab-cases/attendance-confirmations", list)
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("DONE", "DUPLICATE", "DONE", "REFUSED", "REFUSED")))
                .body("results[4].code", equalTo("attendance-move-refused"));
    }

    // --- settlements

    @Test
    void aMonthIsSettledOnceAlsoWhenItIsSentTwiceAtOnce() throws Exception {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.aConfirmedDay(child, institution);
        Callable<Response> submit = () -> County.submit(institution);
        assertThat(statuses(atOnce(List.of(submit, submit, submit)))).containsExactlyInAnyOrder(201, 409, 409);
        refused(County.submit(institution), 409, "settlement-exists");
        assertThat(ZhucanServers.database().number("select used_fen from child_year where person_id = ?", child))
                .isEqualTo(8_000);
    }

    @Test
    void anotherInstitutionNeitherSettlesNorSeesIt() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", institution);
        County.aConfirmedDay(child, institution);
        var other = County.anInstitution(5);
        refused(County.submit(other), 422, "settlement-empty");
        var path = County.aSettlement(institution);
        read(County.teacher(other), path).then().statusCode(404);
        read(County.teacher(other), path + "/lines").then().statusCode(404);
        step(County.reviewer(), path, "send-back", Map.of("reason", "缺签到表"), "SENT_BACK");
        County.as(County.teacher(other))
                .header("If-Match", "\"1\"")
                .post("/api/v1" + path + "/resubmit")
                .then()
                .statusCode(404)
                .body("code", equalTo("settlement-unknown"));
    }

    @Test
    void whatGoesOverTheYearlyCapIsCutAndNothingIsLeftForTheNextMonth() {
        var institution = County.anInstitution(5);
        var child = County.aChild();
        County.aPlacedCase(child, "PHYSICAL", institution);
        County.aConfirmedDay(child, institution);
        County.submit(institution).then().statusCode(201).body("total", equalTo("12000.00"));
        County.nextMonth();
        County.aConfirmedDay(child, institution);
        var cut = County.aSettlement(institution);
        read(County.reviewer(), cut + "/lines")
                .then()
                .body("items[0].full", equalTo("12000.00"))
                .body("items[0].amount", equalTo("4000.00"));
        County.nextMonth();
        County.aConfirmedDay(child, institution);
        refused(County.submit(institution), 422, "settlement-over-cap");
        assertThat(ZhucanServers.database().number("select used_fen from child_year where person_id = ?", child))
                .isEqualTo(1_600_000);
    }

    @Test
    void twoInstitutionsAtOnceStayUnderTheCapOfTheirCommonChild() throws Exception {
        var first = County.anInstitution(5);
        var child = County.aChild();
        var dropped = County.aPlacedCase(child, "PHYSICAL", first);
        County.aConfirmedDay(child, first);
        step(County.teacher(first), dropped, "drop", Map.of("on", County.today(), "reason", "转机构"), "DROPPED");
        var second = County.anInstitution(5);
        var path = County.anApprovedCase(child, "PHYSICAL");
        step(
                County.reviewer(),
                path,
                "place",
                Map.of("institution", second, "from", County.today().plusDays(1)),
                "PLACED");
        County.nextMonth();
        County.aConfirmedDay(child, second);
        var answers = atOnce(List.of(() -> County.submit(first), () -> County.submit(second)));
        assertThat(statuses(answers)).containsExactly(201, 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("total")))
                .containsExactlyInAnyOrder("12000.00", "4000.00");
    }

    @Test
    void twoPersonsOfTheCountyLookAtASettlementAndThereMustBeAPayee() {
        var code = "R-unpaid";
        var institution = "/institutions/"
                + make(County.reviewer(), "/institutions", County.registration(code, 5))
                        .<String>path("id");
        step(County.approver(), institution, "designate", Map.of("from", "2024-01-01"), "DESIGNATED");
        var child = County.aChild();
        County.aPlacedCase(child, "AUTISM", code);
        refused(
                make(
                        County.teacher(code),
                        "/settlements",
                        Map.of("month", County.thisMonth().plusMonths(1).toString())),
                422,
                "month-not-over");
        County.aConfirmedDay(child, code);
        var path = County.aSettlement(code);
        refused(change(County.approver(), path, "approve", Map.of()), 409, "settlement-move-refused");
        var teacherAsReviewer =
                TestTokens.of("county-reviewer").sub("teacher of " + code).division(County.COUNTY);
        refused(change(teacherAsReviewer, path, "review", Map.of("opinion", "无误")), 403, "four-eyes");
        step(County.reviewer(), path, "review", Map.of("opinion", "无误"), "REVIEWED");
        refused(change(County.approver(), path, "approve", Map.of()), 409, "payee-missing");
        step(County.reviewer(), institution, "set-payee", Map.of("payeeId", Ids.next()), "DESIGNATED");
        var reviewerAsApprover =
                TestTokens.of("county-approver").sub("reviewer").division(County.COUNTY);
        refused(change(reviewerAsApprover, path, "approve", Map.of()), 403, "four-eyes");
        step(County.approver(), path, "approve", Map.of(), "APPROVED");
        refused(change(County.approver(), path, "request-again", Map.of()), 409, "settlement-move-refused");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = new ArrayList<Response>();
            var patient =
                    requests.stream().map(BadInputComponentTest::untilNotBusy).toList();
            for (var answer : threads.invokeAll(patient)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    /** As a client does that is told to come again: a lock was not free in time. */
    private static Callable<Response> untilNotBusy(Callable<Response> request) {
        return () -> {
            var answer = request.call();
            while (answer.statusCode() == 503) {
                answer = request.call();
            }
            return answer;
        };
    }
}
