// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;

/** From the window to the certificate in one's hand. */
@QuarkusTest
class CertificateWalkComponentTest extends ComponentTest {

    @Test
    void anAdultGetsACertificateAfterTheNotice() {
        var paper = Paper.drafted().submit().accept().assess(4, 2);
        assertThat(paper.status()).isEqualTo("ASSESSED");
        paper.publish();
        BusinessDate.moveTo(paper.noticeEndsOn());
        assertThat(paper.status()).isEqualTo("PUBLISHED");
        paper.noticeEnds();
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
        paper.review().approve().issue();
        assertThat(paper.status()).isEqualTo("ISSUED");

        var today = BusinessDate.now();
        Office.read(Office.approver(), "/certificates/" + paper.certificate())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("VALID"))
                .body("number", equalTo("522799************42"))
                .body("category", equalTo(4))
                .body("grade", equalTo(2))
                .body("validFrom", equalTo(today.toString()))
                .body("validUntil", equalTo(today.plusYears(10).toString()))
                .body("divisionCode", equalTo(Fixtures.VILLAGE));
    }

    @Test
    void everyStepAnnouncesItselfWithoutPersonalData() {
        var paper = Paper.issued();
        var issued = EventLog.await("org.zhucan.certificate.issued.v1", paper.certificate());
        assertThat(issued.key()).isEqualTo(paper.person().toString());
        assertThat(issued.data().at("/applicationId").asText())
                .isEqualTo(paper.application().toString());
        assertThat(issued.data().at("/certificate/status").asText()).isEqualTo("VALID");
        var completed = EventLog.await("org.zhucan.assessment.completed.v1", paper.assessment());
        assertThat(completed.data().get("first").asBoolean()).isTrue();
        assertThat(completed.data().at("/assessment/grade").asInt()).isEqualTo(2);
        var registered = EventLog.await("org.zhucan.person.registered.v1", paper.person());
        assertThat(registered.data().at("/person/lifeStatus").asText()).isEqualTo("ALIVE");
        for (var event : java.util.List.of(issued, completed, registered)) {
            assertThat(event.data().toString())
                    .doesNotContain(paper.idNumber().text(), Paper.NAME, "13985000000", "障碍");
        }
    }

    @Test
    void aMinorsGoesStraightToTheReview() {
        var paper = Paper.drafted(BusinessDate.now().minusYears(10))
                .submit()
                .accept()
                .assess(5, 1);
        assertThat(paper.status()).isEqualTo("UNDER_REVIEW");
        assertThat(paper.attempt(Office.clerk(), "publish", Map.of("place", "村务公开栏"))
                        .statusCode())
                .isEqualTo(409);
        paper.review().approve().issue();
        assertThat(paper.status()).isEqualTo("ISSUED");
    }

    @Test
    void withoutAGradeNobodyIsEligible() {
        var paper = Paper.accepted().assess(4, null);
        assertThat(paper.status()).isEqualTo("NOT_ELIGIBLE");
        var completed = EventLog.await("org.zhucan.assessment.completed.v1", paper.assessment());
        assertThat(completed.data().at("/assessment/eligible").asBoolean()).isFalse();
        assertThat(completed.data().at("/assessment").has("grade")).isFalse();
        assertThat(completed.data().at("/assessment").has("category")).isFalse();
    }

    @Test
    void whoHoldsACertificateDoesNotApplyForAnother() {
        var paper = Paper.issued();
        Office.make(Office.clerk(), "/applications", Paper.opening(paper.person()))
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate-held"))
                .body("holderDivision", equalTo(Fixtures.VILLAGE));
    }

    @Test
    void oneOpenApplicationAPerson() {
        var paper = Paper.drafted();
        Office.make(Office.clerk(), "/applications", Paper.opening(paper.person()))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-open"));
        paper.step(Office.clerk(), "withdraw", Map.of("reason", "另行申请"));
        Office.make(Office.clerk(), "/applications", Paper.opening(paper.person()))
                .then()
                .statusCode(201);
    }

    @Test
    void theNumberIsNowhereInClear() {
        var paper = Paper.issued();
        var rows = org.zhucan.platform.testing.ZhucanServers.database()
                .rows(
                        "select c::text, p::text, a::text from certificate c join person p on p.id = c.person_id"
                                + " join application a on a.id = c.application_id where c.id = ?",
                        paper.certificate());
        assertThat(rows.toString()).doesNotContain(paper.idNumber().text(), "13985000000");
        assertThat(LocalDate.parse(paper.show().path("submittedOn"))).isNotNull();
    }
}
