// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.subsidy;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/**
 * A payment that another service asked for was rejected (不予支付): no money was bound, and the request stays open at its owner.
 *
 * @param requestId the request of the other service
 * @param programme the programme's code, as the request gave it
 * @param personId the person it was to be owed to, absent where the request named none
 * @param division the office responsible (12 digits)
 * @param reason why
 */
public record PaymentRejected(
        UUID requestId,
        String programme,
        @JsonInclude(NON_NULL) UUID personId,
        String division,
        Reason reason,
        Instant occurredAt)
        implements DomainEvent {

    public static final String TYPE = "org.zhucan.payment.rejected.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return requestId.toString();
    }

    /** The person's id where the request named one, else the request's. */
    @Override
    public String key() {
        return personId == null ? subject() : personId.toString();
    }

    @Override
    public Map<String, String> extensions() {
        return personId == null ? Map.of("division", division) : Map.of("personid", key(), "division", division);
    }

    /** Why a request is not paid. */
    public enum Reason {
        /** No programme of that code pays on request in that month. */
        PROGRAMME_UNKNOWN,
        PAYEE_UNKNOWN,
        PAYEE_NOT_APPROVED,
        /** The payee belongs to another person, or is not of the kind that the request needs. */
        PAYEE_OF_ANOTHER,
        /** The programme's fund does not hold the amount. */
        NO_FUNDS,
        /** The id was used before for something else; the first request stands untouched. */
        AMOUNT_CHANGED,
        /** Another request for the same basis and month is being paid or was paid. */
        BASIS_PAID
    }
}
