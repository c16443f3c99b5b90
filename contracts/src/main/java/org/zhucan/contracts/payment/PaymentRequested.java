// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.payment;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.Money;

/**
 * A service decided a payment and asks for it (请款). subsidy-service answers with payment.settled, payment.returned or payment.rejected; the
 * same request again changes nothing.
 */
public record PaymentRequested(RequestState request, Instant occurredAt) implements DomainEvent {

    public static final String TYPE = "org.zhucan.payment.requested.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return request.requestId().toString();
    }

    /** The person's id where one person is paid, else the request's. */
    @Override
    public String key() {
        return request.personId() == null ? subject() : request.personId().toString();
    }

    @Override
    public Map<String, String> extensions() {
        return request.personId() == null
                ? Map.of("division", request.division())
                : Map.of("personid", key(), "division", request.division());
    }

    /**
     * What is asked for.
     *
     * @param requestId unique for ever; another amount needs another request
     * @param programme the programme's code
     * @param payeeId who receives it: a payee of the person, or without a person a payee of an institution
     * @param personId the person it is owed to, absent where an institution is paid for many
     * @param period the month it is owed for, such as 2024-05
     * @param amount yuan with two decimal places, above zero
     * @param basis the requester's record behind it, as kind and id such as settlement:0190b0c0-…; no personal data. A basis
     *     is paid once for a period: a new request for it is taken after the former was rejected or returned, and stands in its place
     * @param division the office responsible (12 digits)
     */
    public record RequestState(
            UUID requestId,
            String programme,
            UUID payeeId,
            @JsonInclude(NON_NULL) UUID personId,
            YearMonth period,
            Money amount,
            String basis,
            String division) {}
}
