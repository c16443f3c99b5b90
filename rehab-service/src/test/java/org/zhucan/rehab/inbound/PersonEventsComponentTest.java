// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.rehab.County;

/** What certificate-service tells: kept in the mirror, which can be made anew, and acted upon. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PersonEventsComponentTest {

    private static final Publisher CERTIFICATE = Publisher.of("certificate");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate BORN = LocalDate.of(2014, 5, 6);

    @BeforeEach
    void theCountyIsOpen() {
        County.open();
    }

    @Test
    void aDeathEndsTheCourseAndTakesBackWhatHadNoPlace() {
        var child = County.aChild(LocalDate.of(2020, 1, 1));
        var placed = County.aPlacedCase(child, "AUTISM", County.anInstitution(1));
        var waiting = County.aChild(LocalDate.of(2020, 1, 1));
        var reviewed = County.aReviewedCase(waiting, "AUTISM");
        for (var dead : List.of(child, waiting)) {
            var today = County.today();
            var state = County.person(dead, LocalDate.of(2020, 1, 1), LifeStatus.DECEASED, today);
            CERTIFICATE.send(new PersonDeceased(state, today, "民政", County.NOON));
        }
        County.awaitStatus(placed, "DROPPED");
        County.awaitStatus(reviewed, "WITHDRAWN");
        assertThat(EventLog.await("org.zhucan.rehab-case.dropped.v1", County.id(placed))
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("DEATH");
    }

    @Test
    void anOlderChildNeedsACertificateThatIsValid() {
        var child = County.aChild(BORN);
        var certificate = Ids.next();
        var valid = new CertificateState(
                certificate, child, "VALID", 6, 2, LocalDate.of(2024, 1, 2), LocalDate.of(2034, 1, 2), County.TOWNSHIP);
        var path = County.anOpenedCase(child, "AUTISM");
        County.change(County.clerk(), path, "apply", Map.of())
                .then()
                .statusCode(422)
                .body("failed", equalTo(List.of("papers")));
        CERTIFICATE.send(new CertificateIssued(valid, Ids.next(), County.NOON));
        awaitCertificate(certificate, "VALID");
        County.step(County.clerk(), path, "apply", Map.of(), "APPLIED");
    }

    @Test
    void theMirrorMadeAnewEqualsTheOneThatLived() {
        var child = County.aChild(BORN);
        var certificate = Ids.next();
        var valid = new CertificateState(
                certificate, child, "VALID", 6, 2, LocalDate.of(2024, 1, 2), LocalDate.of(2034, 1, 2), County.TOWNSHIP);
        var cancelled = new CertificateState(
                certificate,
                child,
                "CANCELLED",
                6,
                2,
                LocalDate.of(2024, 1, 2),
                LocalDate.of(2034, 1, 2),
                County.TOWNSHIP);
        var issued = CERTIFICATE.stamp(new CertificateIssued(valid, Ids.next(), County.NOON));
        var ended = CERTIFICATE.stamp(new CertificateCancelled(cancelled, "APPLIED", County.NOON));
        CERTIFICATE.sendAgain(ended, issued, ended); // the older one comes late
        awaitCertificate(certificate, "CANCELLED");
        var last = County.aChild(BORN);
        var lived = mirror();
        ZhucanServers.database().run("update known_person set birth_date = '1900-01-01' where id = ?", last);

        String job = County.as(County.administrator())
                .post("/api/v1/admin/rehab/projections/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Patience.until("the mirror is made anew", SOON, () -> given().auth()
                .oauth2(County.administrator().sign())
                .get(job)
                .path("state")
                .equals("DONE"));
        assertThat(mirror()).isEqualTo(lived);
    }

    private static void awaitCertificate(Object id, String status) {
        Patience.until(
                "the certificate is " + status,
                SOON,
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from known_certificate where id = ? and status = ?",
                                        id,
                                        status)
                        == 1);
    }

    private static List<Map<String, Object>> mirror() {
        var rows = ZhucanServers.database()
                .rows(
                        "select id::text, birth_date::text, death_date::text, last_sequence from known_person order by id");
        rows = new ArrayList<>(rows);
        rows.addAll(ZhucanServers.database()
                .rows("select id::text, status, valid_from::text, last_sequence from known_certificate order by id"));
        return rows;
    }
}
