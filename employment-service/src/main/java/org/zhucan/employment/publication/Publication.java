// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.employment.grant.Grant;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.security.Scopes;

/** A public notice (公示) of a reviewed grant, where anybody may object. Whether it still hangs is told by the grant's status. */
@Entity
@DynamicUpdate
@Table(name = "publication")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or site_division like :scope)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
class Publication {

    @Id
    private UUID id;

    private UUID grantId;

    private UUID personId;

    private String place;

    private LocalDate postedOn;

    private LocalDate endsOn; // last working day of the notice

    @Convert(converter = EncryptedText.class)
    private String objection;

    private LocalDate objectedOn;

    private Boolean upheld; // null until decided

    private String opinion;

    private String decidedBy;

    private String divisionCode;

    private String siteDivision;

    protected Publication() {} // Hibernate

    Publication(UUID id, Grant grant, String place, LocalDate postedOn, LocalDate endsOn) {
        this.id = id;
        this.grantId = grant.id();
        this.personId = grant.personId();
        this.divisionCode = grant.divisionCode();
        this.siteDivision = grant.business().siteDivision();
        this.place = place;
        this.postedOn = postedOn;
        this.endsOn = endsOn;
    }

    void object(String what, LocalDate on) {
        objection = what;
        objectedOn = on;
    }

    void decide(boolean upheld, String opinion, String by) {
        this.upheld = upheld;
        this.opinion = opinion;
        this.decidedBy = by;
    }

    UUID id() {
        return id;
    }

    String place() {
        return place;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String objection() {
        return objection;
    }

    LocalDate objectedOn() {
        return objectedOn;
    }

    Boolean upheld() {
        return upheld;
    }

    String opinion() {
        return opinion;
    }

    @Override
    public String toString() {
        return "Publication " + id;
    }
}
