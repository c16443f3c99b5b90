// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.employment.ComponentTest;
import org.zhucan.employment.Holder;
import org.zhucan.employment.Office;
import org.zhucan.employment.Paper;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;

/** The mirror of certificate-service, in whatever order it is told, and made anew. */
@QuarkusTest
class CertificateMirrorComponentTest extends ComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2024-01-02T04:00:00Z");

    @Test
    void anEventThatComesLateDoesNotWakeADeadCertificate() {
        var person = Holder.known(BusinessDate.now().minusYears(35), Office.TOWNSHIP);
        var id = Ids.next();
        var issued = Holder.CERTIFICATE_SERVICE.stamp(
                new CertificateIssued(certificate(id, person, "VALID"), Ids.next(), NOON));
        var cancelled = Holder.CERTIFICATE_SERVICE.stamp(
                new CertificateCancelled(certificate(id, person, "CANCELLED"), "REASSESSED", NOON));
        Holder.CERTIFICATE_SERVICE.sendAgain(cancelled, issued, cancelled);
        Patience.until(
                "both were heard",
                SOON,
                () -> ZhucanServers.database()
                                .number(
                                        "select count(*) from inbox where event_id in (?, ?)",
                                        issued.id(),
                                        cancelled.id())
                        == 2);
        assertThat(ZhucanServers.database()
                        .number("select count(*) from known_certificate where id = ? and status = 'CANCELLED'", id))
                .isEqualTo(1);
    }

    @Test
    void madeAnewItEqualsTheOneThatLivedAndGrantsStay() {
        var died = Paper.applied();
        died.holder().dies();
        var lost = Paper.applied();
        lost.holder().losesTheCertificate();
        var again = Office.make(
                Office.clerk(), "/grants", Paper.application(Holder.known().id()));
        again.then().statusCode(201);
        var lived = mirror();
        var grants = grants();
        ZhucanServers.database().run("update known_person set death_date = null");
        ZhucanServers.database().run("delete from known_certificate");

        var job = Office.make(Office.administrator(), "/admin/employment/projections/rebuild", Map.of())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Patience.until("the job is done", SOON, () -> Office.as(Office.administrator())
                .get(job)
                .then()
                .statusCode(200)
                .extract()
                .path("state")
                .equals("DONE"));

        assertThat(mirror()).isEqualTo(lived);
        assertThat(grants()).as("effects stay off").isEqualTo(grants);
    }

    private static Object mirror() {
        return java.util.List.of(
                ZhucanServers.database().rows("select * from known_person order by id"),
                ZhucanServers.database().rows("select * from known_certificate order by id"));
    }

    private static Object grants() {
        return ZhucanServers.database().rows("select id, status, version from start_up_grant order by id");
    }

    private static CertificateState certificate(java.util.UUID id, Holder holder, String status) {
        return new CertificateState(
                id, holder.id(), status, 4, 2, LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1), holder.division());
    }
}
