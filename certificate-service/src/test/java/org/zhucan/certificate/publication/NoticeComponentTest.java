// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;

@QuarkusTest
class NoticeComponentTest extends ComponentTest {

    /** Friday 26 September 2031; the 28th, a Sunday, is worked; 1 to 8 October is holiday. */
    @Test
    void theNoticeCountsWorkingDaysAndNotTheDayOfPosting() {
        BusinessDate.moveTo(LocalDate.of(2031, 9, 26));
        var paper = Paper.published();
        assertThat(paper.noticeEndsOn()).isEqualTo(LocalDate.of(2031, 10, 10)); // 28, 29, 30 September, 9, 10 October
        BusinessDate.moveTo(LocalDate.of(2031, 10, 10));
        assertThat(paper.status()).isEqualTo("PUBLISHED");
        BusinessDate.moveTo(LocalDate.of(2031, 10, 11));
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aCountyMaySetAnotherLength() {
        var today = BusinessDate.now();
        Office.put(
                "/admin/certificate/parameters",
                List.of(Map.of("name", PublicationPeriod.DAYS, "value", "1", "from", today, "to", today)));
        assertThat(Paper.published().noticeEndsOn()).isBeforeOrEqualTo(today.plusDays(9));
        BusinessDate.moveTo(today.plusDays(1));
        assertThat(Paper.published().noticeEndsOn()).isAfterOrEqualTo(today.plusDays(6));
    }

    @Test
    void anObjectionThatIsUpheldMeansANewAssessmentAndANewNotice() {
        var paper = Paper.objected();
        assertThat(paper.status()).isEqualTo("OBJECTED");
        Office.read(Office.reviewer(), "/applications/" + paper.application() + "/publications")
                .then()
                .statusCode(200)
                .body("items.status", contains("OBJECTED"))
                .body("items[0].objection", equalTo("邻居认为情况不符"));
        paper.decide(true);
        assertThat(paper.status()).isEqualTo("ACCEPTED");
        paper.assess(4, 3);
        var second = EventLog.await("org.zhucan.assessment.completed.v1", paper.assessment());
        assertThat(second.data().get("first").asBoolean()).isFalse();
        paper.publish().noticeEnds();
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void anObjectionThatIsDismissedLeadsToTheReview() {
        var paper = Paper.objected().decide(false);
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void anObjectionStopsTheClock() {
        var paper = Paper.published();
        var end = paper.noticeEndsOn();
        paper.object();
        BusinessDate.moveTo(end.plusDays(3));
        assertThat(paper.status()).isEqualTo("OBJECTED");
    }
}
