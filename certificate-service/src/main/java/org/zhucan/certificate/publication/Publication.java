// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.certificate.intake.Application;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;

/**
 * A public notice (公示) of an adult's assessment in the village, where anybody may object. After an objection that was
 * upheld the new assessment gets a notice of its own.
 */
@Entity
@DynamicUpdate
@Table(name = "publication")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or receiving_division like :scope)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Publication {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID applicationId;

    private UUID personId;

    private String place;

    private LocalDate postedOn;

    private LocalDate endsOn; // last working day of the notice

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Convert(converter = EncryptedText.class)
    private String objection;

    private LocalDate objectedOn;

    private Boolean upheld; // null until decided

    private String decision;

    private String decidedBy;

    private String divisionCode;

    private String receivingDivision;

    protected Publication() {} // Hibernate

    Publication(UUID id, Application application, String place, LocalDate postedOn, LocalDate endsOn) {
        this.id = id;
        this.applicationId = application.id();
        this.personId = application.personId();
        this.divisionCode = application.homeDivision();
        this.receivingDivision = application.receivingDivision();
        this.place = place;
        this.postedOn = postedOn;
        this.endsOn = endsOn;
        this.status = PublicationStatus.RUNNING;
    }

    /** @throws NoticeOver after the last day, also where the daily work has not come by yet */
    void object(String what, LocalDate on) {
        if (on.isAfter(endsOn)) {
            throw new NoticeOver();
        }
        status = status.moveTo(PublicationStatus.OBJECTED);
        objection = what;
        objectedOn = on;
    }

    void decide(boolean upheld, String opinion, String by) {
        status = status.moveTo(PublicationStatus.ENDED);
        this.upheld = upheld;
        this.decision = opinion;
        this.decidedBy = by;
    }

    /** Time ran out, or the application left the road before. */
    void end() {
        status = status.moveTo(PublicationStatus.ENDED);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    PublicationStatus status() {
        return status;
    }

    Boolean upheld() {
        return upheld;
    }

    String place() {
        return place;
    }

    LocalDate postedOn() {
        return postedOn;
    }

    String objection() {
        return objection;
    }

    LocalDate objectedOn() {
        return objectedOn;
    }

    String decision() {
        return decision;
    }

    @Override
    public String toString() {
        return "Publication " + id;
    }

    /** Objections come while the notice hangs. */
    public static final class NoticeOver extends Refusal {
        NoticeOver() {
            super(Kind.CONFLICT, "notice-over", "The public notice has ended");
        }
    }
}
