// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.certificate.intake.Application;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentCompleted;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentState;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * What the physicians of a designated hospital found (残疾评定) by GB/T 26341. Signed with a grade it opens the way to a
 * certificate; signed without one the applicant is not eligible.
 */
@Entity
@DynamicUpdate
@Table(name = "assessment")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or receiving_division like :scope)")
@Filter(name = Scopes.ORG, condition = "(:org = '*' or hospital = :org)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Assessment implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID applicationId;

    private UUID personId;

    private String hospital;

    private int category;

    private Integer grade; // null unless eligible

    private Boolean eligible; // null until signed

    private List<String> physicians;

    @Convert(converter = EncryptedText.class)
    private String opinion;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    private String recordedBy;

    private LocalDate recordedOn;

    private String signedBy;

    private LocalDate signedOn;

    private String divisionCode;

    private String receivingDivision;

    protected Assessment() {} // Hibernate

    /** @param category 1 to 7 (GB/T 26341) */
    Assessment(
            UUID id,
            Application application,
            int category,
            List<String> physicians,
            String opinion,
            String by,
            LocalDate on) {
        this.id = id;
        this.applicationId = application.id();
        this.personId = application.personId();
        this.hospital = application.hospital();
        this.divisionCode = application.homeDivision();
        this.receivingDivision = application.receivingDivision();
        this.category = category;
        this.physicians = List.copyOf(physicians);
        this.opinion = opinion;
        this.recordedBy = by;
        this.recordedOn = on;
        this.status = AssessmentStatus.RECORDED;
    }

    /**
     * @param grade 1 (severest) to 4; null: not eligible
     * @param first whether nothing was signed before for this application for a first certificate
     */
    AssessmentCompleted sign(Integer grade, boolean first, String by, LocalDate on, Instant at) {
        status = status.moveTo(AssessmentStatus.SIGNED);
        this.grade = grade;
        this.eligible = grade != null;
        this.signedBy = by;
        this.signedOn = on;
        return new AssessmentCompleted(state(), first, at);
    }

    private AssessmentState state() {
        Integer graded =
                eligible ? category : null; // what was looked into is nobody's business where nothing was found
        return new AssessmentState(
                id, applicationId, personId, hospital, graded, grade, eligible, signedOn, divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID personId() {
        return personId;
    }

    String hospital() {
        return hospital;
    }

    /** 1 visual, 2 hearing, 3 speech, 4 physical, 5 intellectual, 6 mental, 7 multiple. */
    public int category() {
        return category;
    }

    /** 1 (severest) to 4; null unless eligible. */
    public Integer grade() {
        return grade;
    }

    Boolean eligible() {
        return eligible;
    }

    List<String> physicians() {
        return List.copyOf(physicians);
    }

    String opinion() {
        return opinion;
    }

    AssessmentStatus status() {
        return status;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "Assessment " + id;
    }

    /** Eligible means a grade, not eligible means none. */
    public static final class GradeContradicts extends Refusal {
        GradeContradicts() {
            super(
                    Kind.MALFORMED,
                    "grade-contradicts",
                    "An eligible person has a grade, one who is not eligible has none",
                    List.of(new FieldProblem("/grade", "grade-contradicts", "Must be given exactly when eligible")));
        }
    }
}
