// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.employment.rate.BusinessKind;

class GrantTest {

    private static final LocalDate APPLIED = LocalDate.of(2024, 5, 13);
    private static final LocalDate NOTICE_ENDS = LocalDate.of(2024, 5, 31);
    private static final Instant NOON = Instant.parse("2024-06-05T04:00:00Z");
    private static final UUID REQUEST = new UUID(0, 4);

    private final Grant grant = new Grant(
            new UUID(0, 1), new UUID(0, 2), "522725001000", business("网上山货"), new UUID(0, 3), "clerk", APPLIED);

    @Test
    void anApprovalTellsTheWholeStateAndNoName() {
        awaitingApproval();
        var approved = grant.approve(approval(), REQUEST, NOON);
        assertThat(approved.type()).isEqualTo("org.zhucan.grant.approved.v1");
        assertThat(approved.grant().status()).isEqualTo("APPROVED");
        assertThat(approved.grant().amount()).isEqualTo(Money.ofYuan("5000.00"));
        assertThat(approved.grant().requestId()).isEqualTo(REQUEST);
        assertThat(approved.grant().reviewedOn()).isEqualTo(APPLIED.plusDays(11));
        assertThat(approved.toString()).doesNotContain("山货");
    }

    @Test
    void aPaymentIsAnnouncedOnce() {
        approved();
        assertThat(grant.paid(APPLIED.plusDays(40), NOON))
                .hasValueSatisfying(paid -> assertThat(paid.grant().status()).isEqualTo("PAID"));
        assertThat(grant.paid(APPLIED.plusDays(41), NOON)).isEmpty();
        assertThat(grant.paidOn()).isEqualTo(APPLIED.plusDays(40));
    }

    @Test
    void aReturnReopensItForAnotherRequest() {
        approved();
        grant.paymentReturned("ACCOUNT_CLOSED");
        assertThat(grant.status()).isEqualTo(GrantStatus.PAYMENT_RETURNED);
        assertThat(grant.paymentProblem()).isEqualTo("ACCOUNT_CLOSED");
        grant.payTo(new UUID(0, 5), "clerk-2");
        grant.requestAgain(new UUID(0, 6));
        assertThat(grant.status()).isEqualTo(GrantStatus.APPROVED);
        assertThat(grant.requestId()).isEqualTo(new UUID(0, 6));
        assertThat(grant.payeeId()).isEqualTo(new UUID(0, 5));
        assertThat(grant.payeeSetBy()).isEqualTo("clerk-2");
        assertThat(grant.paymentProblem()).isNull();
    }

    @Test
    void moneyThatComesBackAfterItWasSettledReopensItToo() {
        approved();
        assertThat(grant.paid(APPLIED.plusDays(40), NOON)).isPresent();
        grant.paymentReturned("ACCOUNT_CLOSED");
        assertThat(grant.status()).isEqualTo(GrantStatus.PAYMENT_RETURNED);
        assertThat(grant.paidOn()).isNull();
    }

    @Test
    void thePayeeStaysWhileMoneyIsUnderWay() {
        grant.payTo(new UUID(0, 5), "clerk");
        approved();
        assertThatThrownBy(() -> grant.payTo(new UUID(0, 6), "clerk")).isInstanceOf(Grant.PayeeInUse.class);
    }

    @Test
    void aSiteIsCheckedBetweenApplicationAndToday() {
        for (var outside : List.of(APPLIED.minusDays(1), APPLIED.plusDays(3))) {
            var fresh =
                    new Grant(new UUID(0, 1), new UUID(0, 2), "522725001000", business("店"), REQUEST, "clerk", APPLIED);
            assertThatThrownBy(() -> fresh.recordSiteCheck(seen(outside), APPLIED.plusDays(2)))
                    .isInstanceOf(Grant.CheckedOutsideTime.class);
        }
        grant.recordSiteCheck(seen(APPLIED), APPLIED);
        assertThat(grant.status()).isEqualTo(GrantStatus.SITE_CHECKED);
    }

    @Test
    void anObjectionThatIsUpheldStartsAtTheSiteAgain() {
        published();
        grant.object(NOTICE_ENDS);
        grant.objectionUpheld("他人经营");
        assertThat(grant.status()).isEqualTo(GrantStatus.APPLIED);
        assertThat(grant.siteCheck()).isNull();
        assertThat(grant.review()).isNull();
        assertThat(grant.noticeEndsOn()).isNull();
    }

    @Test
    void nobodyObjectsAfterTheLastDay() {
        published();
        assertThatThrownBy(() -> grant.object(NOTICE_ENDS.plusDays(1))).isInstanceOf(Grant.NoticeOver.class);
    }

    @Test
    void whatWasSentBackIsCorrectedAndKeepsItsDay() {
        grant.sendBack(List.of("照片"));
        assertThat(grant.missingPapers()).containsExactly("照片");
        grant.resubmit(business("网上山货二店"));
        assertThat(grant.status()).isEqualTo(GrantStatus.APPLIED);
        assertThat(grant.appliedOn()).isEqualTo(APPLIED);
        assertThat(grant.business().name()).isEqualTo("网上山货二店");
        assertThat(grant.missingPapers()).isNull();
    }

    @Test
    void nothingIsWithdrawnAfterTheDecision() {
        approved();
        assertThatThrownBy(() -> grant.withdraw("放弃")).isInstanceOf(GrantStatus.MoveRefused.class);
    }

    private void published() {
        grant.recordSiteCheck(seen(APPLIED.plusDays(2)), APPLIED.plusDays(2));
        grant.review(new Review("属实", "reviewer", APPLIED.plusDays(11)));
        grant.publish(NOTICE_ENDS);
    }

    private void awaitingApproval() {
        published();
        grant.noticeEnded();
    }

    private void approved() {
        awaitingApproval();
        assertThat(grant.approve(approval(), REQUEST, NOON)).isNotNull();
    }

    private static Approval approval() {
        return new Approval("approver", APPLIED.plusDays(23), 500_000L, "残联〔2024〕3号");
    }

    private static SiteCheck seen(LocalDate on) {
        return new SiteCheck(on, true, "正常营业", "clerk");
    }

    private static Business business(String name) {
        return new Business(name, null, "山货", BusinessKind.ONLINE_SHOP, APPLIED.minusMonths(2), "522725001000");
    }
}
