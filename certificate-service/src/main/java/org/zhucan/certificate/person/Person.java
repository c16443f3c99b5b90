// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.OptimisticLock;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * A natural person (自然人) whom the suite has met, with or without a certificate. The identity number is kept
 * encrypted and found by its blind index; birth date and sex come from it.
 */
@Entity
@DynamicUpdate
@Table(name = "person")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
@Filter(name = Scopes.PERSON, condition = "(:everyone or id in (:persons))")
public class Person implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID householdId;

    @Convert(converter = EncryptedText.class)
    private String idNumber;

    private String idNumberIndex;

    private String name;

    @Convert(converter = EncryptedText.class)
    private String phone;

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String registeredDivision;

    private String residenceDivision;

    private String divisionCode;

    private UUID guardianId;

    @Enumerated(EnumType.STRING)
    private LifeStatus lifeStatus;

    private LocalDate deathDate; // null unless DECEASED

    private String deathSource;

    @OptimisticLock(excluded = true) // written by the register; what a clerk has read of the person stays good
    private UUID heldCertificateId; // null: holds no live certificate

    @OptimisticLock(excluded = true)
    private String heldCertificateDivision;

    protected Person() {} // Hibernate

    Person(UUID id, UUID householdId, IdNumber idNumber, String idNumberIndex, Particulars particulars) {
        this.id = id;
        this.householdId = householdId;
        this.idNumber = idNumber.text();
        this.idNumberIndex = idNumberIndex;
        this.birthDate = idNumber.birthDate();
        this.sex = idNumber.sex();
        this.name = particulars.name();
        this.phone = particulars.phone();
        this.registeredDivision = particulars.registeredDivision();
        this.residenceDivision = particulars.residenceDivision();
        this.divisionCode = particulars.divisionCode();
        this.guardianId = particulars.guardianId();
        this.lifeStatus = LifeStatus.ALIVE;
    }

    /**
     * What a clerk writes down of a person beside the identity number.
     *
     * @param divisionCode the office responsible for the record
     */
    record Particulars(
            String name,
            String phone,
            String registeredDivision,
            String residenceDivision,
            String divisionCode,
            UUID guardianId) {

        @Override
        public String toString() {
            return "Particulars of " + divisionCode;
        }
    }

    /**
     * As much of a person as a list of facts needs.
     *
     * @param index blind index of the identity number
     */
    record Listed(UUID id, String index, String divisionCode) {}

    PersonRegistered registered(Instant at) {
        return new PersonRegistered(state(), at);
    }

    /** A second report of the same death is refused, so that nobody acts on it twice. */
    public PersonDeceased die(LocalDate date, String source, LocalDate today, Instant at) {
        mustLive();
        if (date.isAfter(today) || date.isBefore(birthDate)) {
            throw new PersonRefusals.DeathDateImpossible();
        }
        lifeStatus = LifeStatus.DECEASED;
        deathDate = date;
        deathSource = source;
        return new PersonDeceased(state(), date, source, at);
    }

    /** Refuses a new application of somebody who died or already holds a certificate anywhere. */
    public void mayApply() {
        mustLive();
        if (heldCertificateId != null) {
            throw new PersonRefusals.HoldsCertificate(heldCertificateDivision);
        }
    }

    /** Refuses an application to change a certificate that nobody holds; gives the one that is held. */
    public UUID mayChange() {
        mustLive();
        if (heldCertificateId == null) {
            throw new PersonRefusals.HoldsNoCertificate();
        }
        return heldCertificateId;
    }

    /** The certificate that the person holds from now on; one at a time. */
    public void receive(UUID certificateId, String division) {
        mayApply();
        heldCertificateId = certificateId;
        heldCertificateDivision = division;
    }

    /** The certificate that takes the place of the one that was to be changed, if the person still holds that one. */
    public void exchange(UUID previousId, UUID certificateId, String division) {
        if (!mayChange().equals(previousId)) {
            throw new PersonRefusals.HoldsNoCertificate();
        }
        heldCertificateId = certificateId;
        heldCertificateDivision = division;
    }

    /** The certificate has ceased; no effect for any other. */
    public void giveUp(UUID certificateId) {
        if (certificateId.equals(heldCertificateId)) {
            heldCertificateId = null;
            heldCertificateDivision = null;
        }
    }

    private void mustLive() {
        if (lifeStatus == LifeStatus.DECEASED) {
            throw new PersonRefusals.Deceased();
        }
    }

    private PersonState state() {
        return new PersonState(
                id, householdId, birthDate, sex, registeredDivision, residenceDivision, lifeStatus, deathDate);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID householdId() {
        return householdId;
    }

    /** The identity number in clear: for the certificate's number and an audited reveal only. */
    public IdNumber idNumber() {
        return IdNumber.parse(idNumber);
    }

    public String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    Sex sex() {
        return sex;
    }

    public String registeredDivision() {
        return registeredDivision;
    }

    String residenceDivision() {
        return residenceDivision;
    }

    String divisionCode() {
        return divisionCode;
    }

    UUID guardianId() {
        return guardianId;
    }

    LifeStatus lifeStatus() {
        return lifeStatus;
    }

    LocalDate deathDate() {
        return deathDate;
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
