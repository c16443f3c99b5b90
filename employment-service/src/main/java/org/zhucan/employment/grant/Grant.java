// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.contracts.employment.GrantEvent.GrantApproved;
import org.zhucan.contracts.employment.GrantEvent.GrantPaid;
import org.zhucan.contracts.employment.GrantEvent.GrantState;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/**
 * A start-up grant (自主创业补贴) of one holder of a certificate for one business, once in a life. Its verbs follow
 * {@link GrantStatus}; what it demands is asked by {@link Eligibility} before a verb is called.
 */
@Entity
@DynamicUpdate
@Table(name = "start_up_grant")
@Filter(name = Scopes.DIVISION, condition = "(division_code like :scope or site_division like :scope)")
@Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)
public class Grant implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private UUID personId;

    @Embedded
    private Business business;

    @Enumerated(EnumType.STRING)
    private GrantStatus status;

    private UUID payeeId;

    private String payeeSetBy;

    private LocalDate appliedOn; // stays where it was sent back and corrected

    private String appliedBy;

    private List<String> missingPapers; // null unless SENT_BACK

    @Embedded
    private SiteCheck siteCheck; // null until checked, and again after an objection was upheld

    @Embedded
    private Review review; // null until reviewed, and again after an objection was upheld

    private LocalDate noticeEndsOn; // last working day of the public notice

    @Embedded
    private Approval approval; // null until approved

    private UUID requestId; // the latest request to pay, null until approved

    private String paymentProblem; // why the latest request was returned or rejected

    private LocalDate paidOn; // null unless PAID

    private String reason; // why it was refused, withdrawn or is checked again

    private String divisionCode;

    protected Grant() {} // Hibernate

    Grant(UUID id, UUID personId, String divisionCode, Business business, UUID payeeId, String by, LocalDate on) {
        this.id = id;
        this.personId = personId;
        this.divisionCode = divisionCode;
        this.business = business;
        this.payeeId = payeeId;
        this.payeeSetBy = by;
        this.appliedBy = by;
        this.appliedOn = on;
        this.status = GrantStatus.APPLIED;
    }

    /** Names every missing paper at once (一次性告知). */
    void sendBack(List<String> missing) {
        status = status.moveTo(GrantStatus.SENT_BACK);
        missingPapers = List.copyOf(missing);
        siteCheck = null;
    }

    /** Once the missing papers are there, with the business as it should have been said. */
    void resubmit(Business corrected) {
        status = status.move(GrantStatus.SENT_BACK, GrantStatus.APPLIED);
        business = corrected;
        missingPapers = null;
    }

    /** @throws CheckedOutsideTime before the application or after today */
    void recordSiteCheck(SiteCheck seen, LocalDate today) {
        status = status.moveTo(GrantStatus.SITE_CHECKED);
        if (seen.checkedOn().isBefore(appliedOn) || seen.checkedOn().isAfter(today)) {
            throw new CheckedOutsideTime();
        }
        siteCheck = seen;
    }

    void review(Review opinion) {
        status = status.moveTo(GrantStatus.REVIEWED);
        review = opinion;
    }

    /** @param lastDay the last on which somebody may object */
    public void publish(LocalDate lastDay) {
        status = status.moveTo(GrantStatus.PUBLISHED);
        noticeEndsOn = lastDay;
    }

    /** @throws NoticeOver after the last day, also where the daily work has not come by yet */
    public void object(LocalDate on) {
        status = status.moveTo(GrantStatus.OBJECTED);
        if (on.isAfter(noticeEndsOn)) {
            throw new NoticeOver();
        }
    }

    /** The notice ran out without an objection. */
    public void noticeEnded() {
        status = status.move(GrantStatus.PUBLISHED, GrantStatus.AWAITING_APPROVAL);
    }

    public void objectionDismissed() {
        status = status.move(GrantStatus.OBJECTED, GrantStatus.AWAITING_APPROVAL);
    }

    /** The objection is right: the site is looked at again, and everything after it is done anew. */
    public void objectionUpheld(String why) {
        status = status.move(GrantStatus.OBJECTED, GrantStatus.APPLIED);
        reason = why;
        siteCheck = null;
        review = null;
        noticeEndsOn = null;
    }

    /** At any time before the decision. */
    void withdraw(String why) {
        status = status.moveTo(GrantStatus.WITHDRAWN);
        reason = why;
    }

    /** Asked before the conditions are, so that a wrong step is told as such. */
    public void mustAwaitApproval() {
        status.move(GrantStatus.AWAITING_APPROVAL, GrantStatus.APPROVED);
    }

    /** @param request the id of the request to pay that goes out with it */
    public GrantApproved approve(Approval decided, UUID request, Instant at) {
        status = status.move(GrantStatus.AWAITING_APPROVAL, GrantStatus.APPROVED);
        approval = decided;
        requestId = request;
        return new GrantApproved(state(), at);
    }

    public void refuse(String why) {
        status = status.moveTo(GrantStatus.REFUSED);
        reason = why;
    }

    /** @throws PayeeInUse while a request to the present payee is out, or after the money has come */
    void payTo(UUID payee, String by) {
        if (!status.stands() || status == GrantStatus.APPROVED || status == GrantStatus.PAID) {
            throw new PayeeInUse(status);
        }
        payeeId = payee;
        payeeSetBy = by;
    }

    /** After a return or a rejection, with a request of its own. */
    public void requestAgain(UUID request) {
        status = status.moveTo(GrantStatus.APPROVED);
        requestId = request;
        paymentProblem = null;
    }

    /** Empty where it was paid already, by this request or an earlier one. */
    public Optional<GrantPaid> paid(LocalDate on, Instant at) {
        if (status == GrantStatus.PAID) {
            return Optional.empty();
        }
        status = status.moveTo(GrantStatus.PAID);
        paymentProblem = null;
        paidOn = on;
        return Optional.of(new GrantPaid(state(), at));
    }

    /** @param code the bank's */
    public void paymentReturned(String code) {
        status = status.moveTo(GrantStatus.PAYMENT_RETURNED);
        paymentProblem = code;
        paidOn = null;
    }

    /** @param why as subsidy-service said it */
    public void paymentRejected(String why) {
        status = status.moveTo(GrantStatus.PAYMENT_REJECTED);
        paymentProblem = why;
    }

    private GrantState state() {
        return new GrantState(
                id,
                personId,
                status.name(),
                business.kind().name(),
                business.openedOn(),
                business.siteDivision(),
                approval.amount(),
                payeeId,
                requestId,
                review.reviewedOn(),
                approval.approvedOn(),
                divisionCode);
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

    public Business business() {
        return business;
    }

    public GrantStatus status() {
        return status;
    }

    public UUID payeeId() {
        return payeeId;
    }

    /** Who last said to which payee it goes. */
    public String payeeSetBy() {
        return payeeSetBy;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    List<String> missingPapers() {
        return missingPapers == null ? null : List.copyOf(missingPapers);
    }

    SiteCheck siteCheck() {
        return siteCheck;
    }

    public Review review() {
        return review;
    }

    LocalDate noticeEndsOn() {
        return noticeEndsOn;
    }

    public Approval approval() {
        return approval;
    }

    public UUID requestId() {
        return requestId;
    }

    String paymentProblem() {
        return paymentProblem;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String reason() {
        return reason;
    }

    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public String toString() {
        return "Grant " + id;
    }

    /** A site is looked at between the application and today. */
    public static final class CheckedOutsideTime extends Refusal {
        CheckedOutsideTime() {
            super(Kind.REFUSED, "site-check-outside-time", "A site check lies between the application and today");
        }
    }

    /** Objections come while the notice hangs. */
    public static final class NoticeOver extends Refusal {
        NoticeOver() {
            super(Kind.CONFLICT, "notice-over", "The public notice has ended");
        }
    }

    /** The payee stays while money is on its way, or has come. */
    public static final class PayeeInUse extends Refusal {
        PayeeInUse(GrantStatus status) {
            super(Kind.CONFLICT, "payee-in-use", "The payee of a grant that is " + status + " cannot be changed");
        }
    }
}
