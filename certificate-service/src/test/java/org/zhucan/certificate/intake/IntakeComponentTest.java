// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;

@QuarkusTest
class IntakeComponentTest extends ComponentTest {

    @Test
    void sendingBackNamesEveryMissingPaperAtOnce() {
        var paper = Paper.sentBack();
        paper.show()
                .then()
                .body("missingPapers", contains("照片", "户口簿"))
                .body("correctUntil", equalTo(BusinessDate.now().plusDays(30).toString()));
        paper.submit().show().then().body("status", equalTo("SUBMITTED")).body("missingPapers", nullValue());
    }

    @Test
    void whatWasSentBackLapsesAfterThirtyDays() {
        var paper = Paper.sentBack();
        var lastDay = BusinessDate.now().plusDays(30);
        BusinessDate.moveTo(lastDay);
        assertThat(paper.status()).isEqualTo("SENT_BACK");
        BusinessDate.moveTo(lastDay.plusDays(1));
        assertThat(paper.status()).isEqualTo("LAPSED");
        paper.open();
        assertThat(paper.status()).isEqualTo("DRAFT");
    }

    @Test
    void aHospitalThatIsNotDesignatedTakesNobody() {
        var paper = Paper.submitted();
        var answer = paper.attempt(Office.clerk(), "accept", Map.of("hospital", "H-unknown"));
        answer.then().statusCode(422).body("code", equalTo("hospital-not-designated"));
    }

    static Stream<Arguments> whatMayBeWithdrawn() {
        return Stream.of(
                Arguments.of("DRAFT", (Supplier<Paper>) Paper::drafted),
                Arguments.of("SUBMITTED", (Supplier<Paper>) Paper::submitted),
                Arguments.of("SENT_BACK", (Supplier<Paper>) Paper::sentBack),
                Arguments.of("ACCEPTED", (Supplier<Paper>) Paper::accepted),
                Arguments.of("ASSESSED", (Supplier<Paper>) Paper::assessed),
                Arguments.of("PUBLISHED", (Supplier<Paper>) Paper::published),
                Arguments.of("OBJECTED", (Supplier<Paper>) Paper::objected),
                Arguments.of("UNDER_REVIEW", (Supplier<Paper>) Paper::underReview));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMayBeWithdrawn")
    void isTakenBackAtAnyTimeBeforeTheApproval(String status, Supplier<Paper> make) {
        var paper = make.get();
        assertThat(paper.status()).isEqualTo(status);
        paper.step(Office.clerk(), "withdraw", Map.of("reason", "本人要求"));
        paper.show().then().body("status", equalTo("WITHDRAWN")).body("reason", equalTo("本人要求"));
    }

    @Test
    void aWithdrawnNoticeComesDownAndChangesNothing() {
        var paper = Paper.published();
        var end = paper.noticeEndsOn();
        paper.step(Office.clerk(), "withdraw", Map.of("reason", "本人要求"));
        BusinessDate.moveTo(end.plusDays(1));
        assertThat(paper.status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodyApprovesWhatNobodyReviewed() {
        Paper.underReview()
                .attempt(Office.approver(), "approve", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("review-missing"));
    }

    @Test
    void theReviewerDoesNotApprove() {
        var paper = Paper.underReview().review();
        var sameHand = Office.approver().sub("reviewer");
        paper.attempt(sameHand, "approve", Map.of()).then().statusCode(403).body("code", equalTo("four-eyes"));
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
        var program = Office.approver().serviceAccount("partner");
        paper.attempt(program, "approve", Map.of()).then().statusCode(403).body("code", equalTo("four-eyes"));
        paper.approve();
    }

    @Test
    void aNewAssessmentIsAskedForAndNeedsANewReview() {
        var paper = Paper.underReview().review();
        paper.step(Office.approver(), "reassess", Map.of("reason", "等级存疑"));
        paper.show().then().body("status", equalTo("ACCEPTED")).body("reviewed", equalTo(false));
        paper.assess(4, 3).publish().object().decide(false);
        paper.attempt(Office.approver(), "approve", Map.of()).then().statusCode(409);
        paper.review().approve().issue();
        Office.read(Office.clerk(), "/certificates/" + paper.certificate())
                .then()
                .body("grade", equalTo(3));
    }

    @Test
    void theListPagesByKeysetAndByStatus() {
        var first = Paper.drafted();
        var second = Paper.drafted();
        var seen = new java.util.ArrayList<String>();
        String after = null;
        do {
            var page = Office.as(Office.clerk())
                    .queryParams(after == null ? Map.of("limit", 1) : Map.of("limit", 1, "after", after))
                    .queryParam("status", "DRAFT")
                    .get(Office.API + "/applications");
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.id"));
            after = page.path("next");
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        first.application().toString(), second.application().toString());
        Office.read(Office.clerk(), "/applications?after=nonsense").then().statusCode(400);
        Office.read(Office.clerk(), "/applications?limit=201").then().statusCode(400);
    }
}
