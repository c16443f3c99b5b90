// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.employment.rate.BusinessKind;

/**
 * A start-up grant as the API shows it.
 *
 * @param missing what was missing when it was sent back
 * @param noticeEndsOn last working day of the public notice
 * @param amount what was approved
 * @param requestId the latest request to pay
 * @param paymentProblem the bank's code of a returned payment, or why subsidy-service rejected the request
 * @param reason why it was refused, withdrawn, or is checked again
 */
public record GrantView(
        UUID id,
        UUID personId,
        GrantStatus status,
        BusinessView business,
        UUID payeeId,
        LocalDate appliedOn,
        List<String> missing,
        SiteCheckView siteCheck,
        ReviewView review,
        LocalDate noticeEndsOn,
        LocalDate approvedOn,
        Money amount,
        String rateDocument,
        UUID requestId,
        String paymentProblem,
        LocalDate paidOn,
        String reason,
        String divisionCode) {

    public static GrantView of(Grant grant) {
        var approval = grant.approval();
        return new GrantView(
                grant.id(),
                grant.personId(),
                grant.status(),
                BusinessView.of(grant.business()),
                grant.payeeId(),
                grant.appliedOn(),
                grant.missingPapers(),
                SiteCheckView.of(grant.siteCheck()),
                ReviewView.of(grant.review()),
                grant.noticeEndsOn(),
                approval == null ? null : approval.approvedOn(),
                approval == null ? null : approval.amount(),
                approval == null ? null : approval.rateDocument(),
                grant.requestId(),
                grant.paymentProblem(),
                grant.paidOn(),
                grant.reason(),
                grant.divisionCode());
    }

    /** The business that the grant is for. */
    record BusinessView(
            String name, String licence, String trade, BusinessKind kind, LocalDate openedOn, String siteDivision) {

        static BusinessView of(Business business) {
            return new BusinessView(
                    business.name(),
                    business.licence(),
                    business.trade(),
                    business.kind(),
                    business.openedOn(),
                    business.siteDivision());
        }
    }

    /** What the township saw. */
    record SiteCheckView(LocalDate checkedOn, boolean confirmed, String findings) {

        static SiteCheckView of(SiteCheck check) {
            return check == null ? null : new SiteCheckView(check.checkedOn(), check.confirmed(), check.findings());
        }
    }

    /** The county's opinion. */
    record ReviewView(String opinion, LocalDate reviewedOn) {

        static ReviewView of(Review review) {
            return review == null ? null : new ReviewView(review.opinion(), review.reviewedOn());
        }
    }

    @Override
    public String toString() {
        return "GrantView " + id;
    }
}
