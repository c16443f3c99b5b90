// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * An application for a disability certificate (残疾人证申请), from the window to its end. Its verbs follow
 * {@link ApplicationStatus}; it has never heard of assessments, notices or certificates, those steps move it on.
 */
@Entity
@DynamicUpdate
@Table(name = "application")
@Filter(name = Scopes.DIVISION, condition = "(receiving_division like :scope or home_division like :scope)")
@Filter(name = Scopes.ORG, condition = "(:org = '*' or hospital = :org)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Application implements Versioned {

    /** Age in full years from which the public notice applies. */
    private static final int ADULT = 18;

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private String receivingDivision;

    private String homeDivision;

    private String hospital; // null until accepted

    private LocalDate openedOn;

    private LocalDate submittedOn;

    private List<String> missingPapers;

    private LocalDate correctUntil; // last day to bring the missing papers

    private LocalDate noticeEndsOn; // last working day of the public notice

    private String reason;

    @Embedded
    private Review review; // null until reviewed, and again after a new assessment was asked for

    private String approvedBy;

    private LocalDate approvedOn;

    private UUID previousId; // the certificate to be changed; null unless CHANGE

    private UUID certificateId;

    protected Application() {} // Hibernate

    Application(
            UUID id,
            Applicant applicant,
            ApplicationKind kind,
            Channel channel,
            String receivingDivision,
            LocalDate on) {
        this.id = id;
        this.personId = applicant.personId();
        this.birthDate = applicant.birthDate();
        this.homeDivision = applicant.homeDivision();
        this.previousId = applicant.certificateId();
        this.kind = kind;
        this.channel = channel;
        this.receivingDivision = receivingDivision;
        this.openedOn = on;
        this.status = ApplicationStatus.DRAFT;
    }

    /**
     * Who applies: the facts of the person on which an application rests.
     *
     * @param certificateId the one that is to be changed; null for a first one
     */
    record Applicant(UUID personId, LocalDate birthDate, String homeDivision, UUID certificateId) {}

    /** From the draft, or again once the missing papers are there. */
    void submit(LocalDate on) {
        var from = status == ApplicationStatus.SENT_BACK ? ApplicationStatus.SENT_BACK : ApplicationStatus.DRAFT;
        status = status.move(from, ApplicationStatus.SUBMITTED);
        submittedOn = on;
        missingPapers = null;
        correctUntil = null;
    }

    void accept(String hospital) {
        status = status.move(ApplicationStatus.SUBMITTED, ApplicationStatus.ACCEPTED);
        this.hospital = hospital;
    }

    /** Names every missing paper at once (一次性告知); it lapses after {@code lastDay}. */
    void sendBack(List<String> missing, LocalDate lastDay) {
        status = status.move(ApplicationStatus.SUBMITTED, ApplicationStatus.SENT_BACK);
        missingPapers = List.copyOf(missing);
        correctUntil = lastDay;
    }

    void lapse() {
        status = status.move(ApplicationStatus.SENT_BACK, ApplicationStatus.LAPSED);
    }

    /** Rejected at the door (不予受理). */
    void turnAway(String why) {
        status = status.move(ApplicationStatus.SUBMITTED, ApplicationStatus.REJECTED);
        reason = why;
    }

    /** At any time before the approval. */
    void withdraw(String why) {
        status = status.move(status, ApplicationStatus.WITHDRAWN);
        reason = why;
    }

    /** Only what was accepted, and not assessed since, can be assessed. */
    public void mustAwaitAssessment() {
        status.move(ApplicationStatus.ACCEPTED, ApplicationStatus.ASSESSED);
    }

    /** A minor's needs no public notice and goes straight to the review. */
    public void assessed(LocalDate on) {
        status = status.move(ApplicationStatus.ACCEPTED, ApplicationStatus.ASSESSED);
        if (birthDate.plusYears(ADULT).isAfter(on)) {
            status = status.move(ApplicationStatus.ASSESSED, ApplicationStatus.UNDER_REVIEW);
        }
    }

    /** The hospital signed without a grade. */
    public void notEligible() {
        status = status.move(ApplicationStatus.ACCEPTED, ApplicationStatus.NOT_ELIGIBLE);
    }

    public void publish(LocalDate noticeEnds) {
        status = status.move(ApplicationStatus.ASSESSED, ApplicationStatus.PUBLISHED);
        noticeEndsOn = noticeEnds;
    }

    public void object() {
        status = status.move(ApplicationStatus.PUBLISHED, ApplicationStatus.OBJECTED);
    }

    /** The notice ran out without an objection. */
    public void noticeEnded() {
        status = status.move(ApplicationStatus.PUBLISHED, ApplicationStatus.UNDER_REVIEW);
    }

    /** The objection is right: a new assessment. */
    public void objectionUpheld(String why) {
        status = status.move(ApplicationStatus.OBJECTED, ApplicationStatus.ACCEPTED);
        assessAgain(why);
    }

    public void objectionDismissed() {
        status = status.move(ApplicationStatus.OBJECTED, ApplicationStatus.UNDER_REVIEW);
    }

    /** Stores the reviewer's opinion; the state stays, the approver decides. */
    void review(Review opinion) {
        if (status != ApplicationStatus.UNDER_REVIEW) {
            throw new NotUnderReview(status);
        }
        review = opinion;
    }

    void approve(String by, LocalDate on) {
        var approved = status.move(ApplicationStatus.UNDER_REVIEW, ApplicationStatus.APPROVED);
        if (review == null) {
            throw new ReviewMissing();
        }
        status = approved;
        approvedBy = by;
        approvedOn = on;
    }

    void reject(String why) {
        status = status.move(ApplicationStatus.UNDER_REVIEW, ApplicationStatus.REJECTED);
        reason = why;
    }

    /** The approver doubts the assessment and wants another. */
    void reassess(String why) {
        status = status.move(ApplicationStatus.UNDER_REVIEW, ApplicationStatus.ACCEPTED);
        assessAgain(why);
    }

    public void issued(UUID certificate) {
        status = status.move(ApplicationStatus.APPROVED, ApplicationStatus.ISSUED);
        certificateId = certificate;
    }

    private void assessAgain(String why) {
        reason = why;
        noticeEndsOn = null;
        review = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    public UUID personId() {
        return personId;
    }

    ApplicationKind kind() {
        return kind;
    }

    /** Whether it is for a first certificate (新办). */
    public boolean firstCertificate() {
        return kind == ApplicationKind.NEW;
    }

    /** The certificate that is to be changed; null where it is for a first one. */
    public UUID previousId() {
        return previousId;
    }

    Channel channel() {
        return channel;
    }

    public ApplicationStatus status() {
        return status;
    }

    public String receivingDivision() {
        return receivingDivision;
    }

    public String homeDivision() {
        return homeDivision;
    }

    /** Code of the hospital that assesses; null until accepted. */
    public String hospital() {
        return hospital;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    List<String> missingPapers() {
        return missingPapers == null ? null : List.copyOf(missingPapers);
    }

    LocalDate correctUntil() {
        return correctUntil;
    }

    LocalDate noticeEndsOn() {
        return noticeEndsOn;
    }

    String reason() {
        return reason;
    }

    Review review() {
        return review;
    }

    UUID certificateId() {
        return certificateId;
    }

    /** Nobody approves what nobody reviewed. */
    public static final class ReviewMissing extends Refusal {
        ReviewMissing() {
            super(Kind.CONFLICT, "review-missing", "The application has no review yet");
        }
    }

    /** Only what is under review can be reviewed. */
    public static final class NotUnderReview extends Refusal {
        NotUnderReview(ApplicationStatus status) {
            super(
                    Kind.CONFLICT,
                    "application-not-under-review",
                    "An application that is " + status + " cannot be reviewed",
                    Map.of("from", status.name()));
        }
    }
}
