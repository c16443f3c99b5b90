// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.subsidy;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.Money;

/** What became of one payment line (发放明细) at the bank. */
public sealed interface PaymentEvent extends DomainEvent {

    PaymentState payment();

    @Override
    default String subject() {
        return payment().lineId().toString();
    }

    /** The person's id where there is one, else the id of the request, else the line's. */
    @Override
    default String key() {
        return Stream.of(payment().personId(), payment().requestId(), payment().lineId())
                .filter(Objects::nonNull)
                .findFirst()
                .map(UUID::toString)
                .orElseThrow();
    }

    @Override
    default Map<String, String> extensions() {
        var division = payment().division();
        return payment().personId() == null
                ? Map.of("division", division)
                : Map.of("personid", key(), "division", division);
    }

    /**
     * The public state of a payment line.
     *
     * @param lineId id of the payment line
     * @param runId the payment run it stands in
     * @param personId the person it is owed to, absent where an institution is paid for many
     * @param payeeId who received it
     * @param programme the programme's code
     * @param month the entitlement month, such as 2024-03
     * @param amount yuan with two decimal places
     * @param status SETTLED or RETURNED
     * @param division the office responsible (12 digits)
     * @param requestId the request of another service, null for lines this service decided
     */
    record PaymentState(
            UUID lineId,
            UUID runId,
            @JsonInclude(NON_NULL) UUID personId,
            UUID payeeId,
            String programme,
            YearMonth month,
            Money amount,
            String status,
            String division,
            @JsonInclude(NON_NULL) UUID requestId) {}

    /** The bank paid it (发放成功). */
    record PaymentSettled(PaymentState payment, Instant occurredAt) implements PaymentEvent {
        @Override
        public String type() {
            return "org.zhucan.payment.settled.v1";
        }
    }

    /** The bank returned it (退回), with its code. */
    record PaymentReturned(PaymentState payment, String bankCode, Instant occurredAt) implements PaymentEvent {
        @Override
        public String type() {
            return "org.zhucan.payment.returned.v1";
        }
    }
}
