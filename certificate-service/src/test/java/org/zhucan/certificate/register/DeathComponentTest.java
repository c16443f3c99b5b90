// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.EventLog;

@QuarkusTest
class DeathComponentTest extends ComponentTest {

    @Test
    void aDeathCancelsTheCertificateAndIsReportedOnce() {
        var paper = Paper.issued();
        report(paper.person(), BusinessDate.now())
                .then()
                .statusCode(200)
                .body("lifeStatus", equalTo("DECEASED"))
                .body("deathDate", equalTo(BusinessDate.now().toString()));
        Office.read(Office.clerk(), "/certificates/" + paper.certificate())
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("DEATH"));
        var cancelled = EventLog.await("org.zhucan.certificate.cancelled.v1", paper.certificate());
        assertThat(cancelled.data().get("reason").asText()).isEqualTo("DEATH");
        var deceased = EventLog.await("org.zhucan.person.deceased.v1", paper.person());
        assertThat(deceased.position()).isLessThan(cancelled.position());
        assertThat(deceased.data().at("/person/lifeStatus").asText()).isEqualTo("DECEASED");

        report(paper.person(), BusinessDate.now()).then().statusCode(409).body("code", equalTo("person-deceased"));
        EventLog.awaitEmptyOutbox();
        assertThat(EventLog.sent(paper.person()))
                .filteredOn(event -> event.type().equals("org.zhucan.person.deceased.v1"))
                .hasSize(1);
        Office.make(Office.clerk(), "/applications", Paper.opening(paper.person()))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-deceased"));
    }

    @Test
    void anOpenApplicationEndsWithALife() {
        var paper = Paper.accepted();
        report(paper.person(), BusinessDate.now()).then().statusCode(200);
        paper.show().then().body("status", equalTo("WITHDRAWN")).body("reason", equalTo("DEATH"));
    }

    @Test
    void nothingIsIssuedToTheDead() {
        var paper = Paper.approved();
        report(paper.person(), BusinessDate.now()).then().statusCode(200);
        paper.attempt(Office.approver(), "issue", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("person-deceased"));
        assertThat(paper.status()).isEqualTo("APPROVED");
    }

    @Test
    void nobodyDiesTomorrow() {
        var paper = Paper.drafted();
        report(paper.person(), BusinessDate.now().plusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("death-date-impossible"));
        assertThat(paper.status()).isEqualTo("DRAFT");
    }

    private static Response report(UUID person, LocalDate date) {
        var path = "/persons/" + person;
        return Office.change(
                Office.clerk(),
                path + "/death",
                Office.etag(Office.clerk(), path),
                Map.of("date", date, "source", "派出所"));
    }
}
