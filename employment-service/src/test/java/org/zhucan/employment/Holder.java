// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.ZhucanServers;

/** A person as certificate-service tells one: each verb sends its event and waits until this service knows it. */
public final class Holder {

    public static final Publisher CERTIFICATE_SERVICE = Publisher.of("certificate");

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2024-01-02T04:00:00Z");

    private final UUID id = Ids.next();
    private final UUID household = Ids.next();
    private final UUID certificate = Ids.next();
    private final LocalDate birth;
    private final String division;

    private Holder(LocalDate birth, String division) {
        this.birth = birth;
        this.division = division;
    }

    /** A man of 35 with a valid certificate. */
    public static Holder known() {
        return known(BusinessDate.now().minusYears(35).minusDays(1));
    }

    public static Holder known(LocalDate birth) {
        return known(birth, Office.TOWNSHIP).certified();
    }

    /** Somebody without a certificate. */
    public static Holder known(LocalDate birth, String division) {
        var holder = new Holder(birth, division);
        CERTIFICATE_SERVICE.send(new PersonRegistered(holder.state(null), AT));
        holder.awaitRow("select count(*) from known_person where id = ?", holder.id);
        return holder;
    }

    public Holder certified() {
        CERTIFICATE_SERVICE.send(new CertificateIssued(certificate("VALID"), Ids.next(), AT));
        awaitRow("select count(*) from known_certificate where id = ? and status = 'VALID'", certificate);
        return this;
    }

    public Holder losesTheCertificate() {
        CERTIFICATE_SERVICE.send(new CertificateCancelled(certificate("CANCELLED"), "REASSESSED", AT));
        awaitRow("select count(*) from known_certificate where id = ? and status = 'CANCELLED'", certificate);
        return this;
    }

    public Holder dies() {
        var day = BusinessDate.now();
        CERTIFICATE_SERVICE.send(new PersonDeceased(state(day), day, "civil-affairs", AT));
        awaitRow("select count(*) from known_person where id = ? and death_date is not null", id);
        return this;
    }

    public UUID id() {
        return id;
    }

    public String division() {
        return division;
    }

    private PersonState state(LocalDate death) {
        var life = death == null ? LifeStatus.ALIVE : LifeStatus.DECEASED;
        return new PersonState(id, household, birth, Sex.MALE, division, division, life, death);
    }

    private CertificateState certificate(String status) {
        return new CertificateState(
                certificate, id, status, 4, 2, LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1), division);
    }

    private void awaitRow(String count, UUID subject) {
        Patience.until(
                "the row of " + subject, SOON, () -> ZhucanServers.database().number(count, subject) == 1);
    }
}
