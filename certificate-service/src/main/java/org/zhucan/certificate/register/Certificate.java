// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.certificate.intake.Application;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegraded;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateSuperseded;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * A disability certificate (残疾人证) as the county registered it. Category, grade and number never change; every verb
 * that changes it returns the fact to announce.
 */
@Entity
@DynamicUpdate
@Table(name = "certificate")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Certificate implements Versioned {

    /** 残疾人证管理办法: a certificate is valid for ten years. */
    static final int YEARS = 10;

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    private UUID applicationId;

    private UUID previousId; // the one it took the place of; null for a first one

    @Enumerated(EnumType.STRING)
    private CertificateKind kind;

    @Convert(converter = EncryptedText.class)
    private String number;

    private String numberIndex;

    private String serial; // what the QR code shows

    private int category;

    private int grade;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    private LocalDate validFrom;

    private LocalDate validUntil;

    private LocalDate issuedOn;

    private LocalDate cancelledOn; // null unless CANCELLED

    @Enumerated(EnumType.STRING)
    private CancelReason cancelReason;

    private String divisionCode;

    protected Certificate() {} // Hibernate

    Certificate(
            UUID id,
            Application application,
            CertificateNumber number,
            String numberIndex,
            String serial,
            LocalDate on) {
        this.id = id;
        this.personId = application.personId();
        this.applicationId = application.id();
        this.divisionCode = application.homeDivision();
        this.kind = application.firstCertificate() ? CertificateKind.NEW : CertificateKind.CHANGE;
        this.previousId = application.previousId();
        this.number = number.value();
        this.numberIndex = numberIndex;
        this.serial = serial;
        this.category = number.category();
        this.grade = number.grade();
        this.status = CertificateStatus.VALID;
        this.issuedOn = on;
        this.validFrom = on;
        this.validUntil = on.plusYears(YEARS);
    }

    CertificateIssued issued(Instant at) {
        return new CertificateIssued(state(), applicationId, at);
    }

    CertificateRegraded regraded(Instant at) {
        return new CertificateRegraded(state(), previousId, applicationId, at);
    }

    /** Gives way to another one; only a valid one does. */
    CertificateSuperseded supersede(UUID successor, LocalDate on, Instant at) {
        if (!validOn(on)) {
            throw new NotValid(status);
        }
        status = status.moveTo(CertificateStatus.SUPERSEDED);
        return new CertificateSuperseded(state(), successor, at);
    }

    CertificateCancelled cancel(CancelReason reason, LocalDate on, Instant at) {
        status = status.moveTo(CertificateStatus.CANCELLED);
        cancelReason = reason;
        cancelledOn = on;
        return new CertificateCancelled(state(), reason.name(), at);
    }

    /** Whether it proves anything on that day. */
    boolean validOn(LocalDate date) {
        return status == CertificateStatus.VALID && !date.isBefore(validFrom) && !date.isAfter(validUntil);
    }

    private CertificateState state() {
        return new CertificateState(id, personId, status.name(), category, grade, validFrom, validUntil, divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID previousId() {
        return previousId;
    }

    CertificateKind kind() {
        return kind;
    }

    CertificateNumber number() {
        return new CertificateNumber(number);
    }

    String serial() {
        return serial;
    }

    int category() {
        return category;
    }

    int grade() {
        return grade;
    }

    CertificateStatus status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate cancelledOn() {
        return cancelledOn;
    }

    CancelReason cancelReason() {
        return cancelReason;
    }

    String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "Certificate " + id;
    }

    /** What is frozen, has run out or has ceased is not changed. */
    static final class NotValid extends Refusal {
        NotValid(CertificateStatus status) {
            super(
                    Kind.CONFLICT,
                    "certificate-not-valid",
                    "The certificate to be changed is " + status + " and not in force",
                    Map.of("from", status.name()));
        }
    }
}
