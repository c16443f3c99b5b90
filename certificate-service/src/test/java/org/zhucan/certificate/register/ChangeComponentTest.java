// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.ZhucanServers;

/** Another category or grade for the holder of a certificate (类别、等级变更). */
@QuarkusTest
class ChangeComponentTest extends ComponentTest {

    @Test
    void aChangedCertificateTakesThePlaceOfTheOldOne() {
        var paper = Paper.issued();
        var old = paper.certificate();
        var oldSerial = Office.read(Office.clerk(), "/certificates/" + old).<String>path("serial");
        paper.asksForChange();
        paper.show().then().body("kind", equalTo("CHANGE")).body("previousId", equalTo(old.toString()));
        status(old, "VALID");
        var today = BusinessDate.now();
        approved(paper, 1).issue();

        Office.read(Office.clerk(), "/certificates/" + paper.certificate())
                .then()
                .statusCode(200)
                .body("kind", equalTo("CHANGE"))
                .body("previousId", equalTo(old.toString()))
                .body("status", equalTo("VALID"))
                .body("number", equalTo("522799************41"))
                .body("serial", not(equalTo(oldSerial)))
                .body("grade", equalTo(1))
                .body("validFrom", equalTo(today.toString()))
                .body("validUntil", equalTo(today.plusYears(10).toString()));
        status(old, "SUPERSEDED");
        Office.read(Office.clerk(), "/certificates/" + old)
                .then()
                .body("grade", equalTo(2))
                .body("previousId", nullValue());
    }

    @Test
    void bothAreAnnouncedTheOldOneFirst() {
        var paper = Paper.issued();
        var old = paper.certificate();
        approved(paper.asksForChange(), 3).issue();
        var superseded = EventLog.await("org.zhucan.certificate.superseded.v1", old);
        var regraded = EventLog.await("org.zhucan.certificate.regraded.v1", paper.certificate());
        assertThat(superseded.position()).isLessThan(regraded.position());
        assertThat(superseded.key())
                .isEqualTo(regraded.key())
                .isEqualTo(paper.person().toString());
        assertThat(superseded.data().at("/certificate/status").asText()).isEqualTo("SUPERSEDED");
        assertThat(superseded.data().get("successorId").asText())
                .isEqualTo(paper.certificate().toString());
        assertThat(regraded.data().at("/certificate/status").asText()).isEqualTo("VALID");
        assertThat(regraded.data().at("/certificate/grade").asInt()).isEqualTo(3);
        assertThat(regraded.data().get("previousId").asText()).isEqualTo(old.toString());
        assertThat(regraded.data().get("applicationId").asText())
                .isEqualTo(paper.application().toString());
        assertThat(EventLog.await("org.zhucan.assessment.completed.v1", paper.assessment())
                        .data()
                        .get("first")
                        .asBoolean())
                .isFalse();
        EventLog.awaitEmptyOutbox();
        assertThat(EventLog.sent(paper.certificate()))
                .extracting(event -> event.type())
                .containsExactly("org.zhucan.certificate.regraded.v1");
    }

    @Test
    void whoIsNotEligibleKeepsTheOldOne() {
        var paper = Paper.issued();
        paper.asksForChange().submit().accept().assess(4, null);
        assertThat(paper.status()).isEqualTo("NOT_ELIGIBLE");
        status(paper.certificate(), "VALID");
        paper.asksForChange();
        assertThat(paper.status()).isEqualTo("DRAFT");
    }

    @Test
    void aChangedCertificateCanBeChangedAgain() {
        var paper = Paper.issued();
        approved(paper.asksForChange(), 1).issue();
        var second = paper.certificate();
        approved(paper.asksForChange(), 2).issue(); // the first one's number, which is free again
        status(second, "SUPERSEDED");
        status(paper.certificate(), "VALID");
    }

    @Test
    void whoHoldsNoneHasNothingToChange() {
        var person = Paper.register(org.zhucan.certificate.Fixtures.anIdNumber());
        Office.make(Office.clerk(), "/applications", Paper.change(person))
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate-not-held"));
    }

    @Test
    void oneOpenApplicationAPersonAlsoForAChange() {
        var paper = Paper.issued();
        paper.asksForChange();
        Office.make(Office.clerk(), "/applications", Paper.change(paper.person()))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-open"));
    }

    @Test
    void whoDiedMeanwhileGetsNoOther() {
        var paper = Paper.issued();
        var old = paper.certificate();
        approved(paper.asksForChange(), 1);
        var path = "/persons/" + paper.person();
        Office.change(
                        Office.clerk(),
                        path + "/death",
                        Office.etag(Office.clerk(), path),
                        Map.of("date", BusinessDate.now(), "source", "派出所"))
                .then()
                .statusCode(200);
        paper.attempt(Office.approver(), "issue", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("person-deceased"));
        status(old, "CANCELLED");
    }

    @Test
    void whatIsNotInForceMeanwhileIsNotChanged() {
        var paper = Paper.issued();
        approved(paper.asksForChange(), 1);
        ZhucanServers.database().run("update certificate set status = 'FROZEN' where id = ?", paper.certificate());
        paper.attempt(Office.approver(), "issue", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate-not-valid"))
                .body("from", equalTo("FROZEN"));
        status(paper.certificate(), "FROZEN");
        assertThat(paper.status()).isEqualTo("APPROVED");
    }

    /** Every step of a first certificate, to the approval. */
    static Paper approved(Paper paper, int grade) {
        return paper.submit()
                .accept()
                .assess(4, grade)
                .publish()
                .object()
                .decide(false)
                .review()
                .approve();
    }

    private static void status(UUID certificate, String status) {
        Office.read(Office.clerk(), "/certificates/" + certificate)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }
}
