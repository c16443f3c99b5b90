// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.Money;

/** Everything employment-service tells the world of a start-up grant (自主创业补贴). Neither the business's name nor its licence. */
public sealed interface GrantEvent extends DomainEvent {

    GrantState grant();

    @Override
    default String subject() {
        return grant().id().toString();
    }

    @Override
    default String key() {
        return grant().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", grant().division());
    }

    /**
     * The public state of a start-up grant from its approval on.
     *
     * @param id id of the grant
     * @param personId the holder of a certificate who started the business
     * @param status APPROVED, PAID, PAYMENT_RETURNED or PAYMENT_REJECTED
     * @param kind INDIVIDUAL (个体), COOPERATIVE (合作社), ONLINE_SHOP (网店) or FARMING (种养)
     * @param openedOn the day the business opened
     * @param siteDivision where the business is (12 digits)
     * @param amount yuan with two decimal places
     * @param payeeId who receives it
     * @param requestId the latest request to pay it, as in payment.requested
     * @param reviewedOn the day of the county's review, by which yearly figures count it
     * @param approvedOn the day of the approval
     * @param division the office responsible (12 digits)
     */
    record GrantState(
            UUID id,
            UUID personId,
            String status,
            String kind,
            LocalDate openedOn,
            String siteDivision,
            Money amount,
            UUID payeeId,
            UUID requestId,
            LocalDate reviewedOn,
            LocalDate approvedOn,
            String division) {}

    /** A start-up grant was approved (批准); the request to pay it follows. */
    record GrantApproved(GrantState grant, Instant occurredAt) implements GrantEvent {
        @Override
        public String type() {
            return "org.zhucan.grant.approved.v1";
        }
    }

    /** A start-up grant was paid (发放): the bank settled a request of it. */
    record GrantPaid(GrantState grant, Instant occurredAt) implements GrantEvent {
        @Override
        public String type() {
            return "org.zhucan.grant.paid.v1";
        }
    }
}
