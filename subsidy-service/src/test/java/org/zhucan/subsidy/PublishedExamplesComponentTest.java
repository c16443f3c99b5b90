// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentCompleted;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonUpdated;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactEnded;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactRecorded;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestDatabase;
import org.zhucan.platform.testing.ZhucanServers;

/** Hears the events as certificate-service publishes them: the files that both sides are held against, byte for byte. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PublishedExamplesComponentTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final TestDatabase database = ZhucanServers.database();

    @Test
    void thePublishedExamplesAreUnderstood() {
        var programme = County.aProgramme();
        var person = CertificateStream.publishExample("org.zhucan.person.registered.v1", PersonRegistered.class)
                .person()
                .id();
        var fact = CertificateStream.publishExample("org.zhucan.person.fact-recorded.v1", PersonFactRecorded.class)
                .fact();
        var assessment = CertificateStream.publishExample(
                        "org.zhucan.assessment.completed.v1", AssessmentCompleted.class)
                .assessment();
        becomes(
                "REFUSED", // its category is not the programme's
                "select outcome from decision where cause_id = ? and programme = '" + programme.code() + "'",
                assessment.id());

        var issued = CertificateStream.publishExample("org.zhucan.certificate.issued.v1", CertificateIssued.class)
                .certificate();
        becomes("VALID", "select status from known_certificate where id = ?", issued.id());
        CertificateStream.publishExample("org.zhucan.person.updated.v1", PersonUpdated.class);
        becomes("UNKNOWN", "select life_status from known_person where id = ?", person);
        var ended = CertificateStream.publishExample("org.zhucan.person.fact-ended.v1", PersonFactEnded.class)
                .fact();
        assertThat(ended.id()).isEqualTo(fact.id());
        becomes(ended.to().toString(), "select valid_to::text from known_fact where id = ?", fact.id());
        var died = CertificateStream.publishExample("org.zhucan.person.deceased.v1", PersonDeceased.class);
        becomes(died.deathDate().toString(), "select death_date::text from known_person where id = ?", person);
        CertificateStream.publishExample("org.zhucan.certificate.cancelled.v1", CertificateCancelled.class);
        becomes("CANCELLED", "select status from known_certificate where id = ?", issued.id());

        assertThat(database.number("select count(*) from parked_event where event_key = ?", person.toString()))
                .as("nothing of it was beyond understanding")
                .isZero();
    }

    private void becomes(String value, String query, UUID id) {
        Patience.until(query + " is " + value, SOON, () -> database.rows(query, id).stream()
                .anyMatch(row -> row.containsValue(value)));
    }
}
