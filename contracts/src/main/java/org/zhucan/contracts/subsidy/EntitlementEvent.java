// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.subsidy;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** What subsidy-service tells of a person's entitlement (补贴资格) to a programme. */
public sealed interface EntitlementEvent extends DomainEvent {

    EntitlementState entitlement();

    @Override
    default String subject() {
        return entitlement().id().toString();
    }

    @Override
    default String key() {
        return entitlement().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", entitlement().division());
    }

    /**
     * The public state of an entitlement.
     *
     * @param id id of the entitlement
     * @param personId the person entitled
     * @param programme the programme's code
     * @param status PROPOSED, REVIEWED, GRANTED, REFUSED, SUSPENDED or ENDED
     * @param startMonth first month owed
     * @param endMonth last month owed, null while open
     * @param division the office responsible (12 digits)
     */
    record EntitlementState(
            UUID id,
            UUID personId,
            String programme,
            String status,
            YearMonth startMonth,
            @JsonInclude(NON_NULL) YearMonth endMonth,
            String division) {}

    /** A rule proposed an entitlement (拟享受). */
    record EntitlementProposed(EntitlementState entitlement, Instant occurredAt) implements EntitlementEvent {
        @Override
        public String type() {
            return "org.zhucan.entitlement.proposed.v1";
        }
    }

    /** An entitlement was granted (审定). */
    record EntitlementGranted(EntitlementState entitlement, Instant occurredAt) implements EntitlementEvent {
        @Override
        public String type() {
            return "org.zhucan.entitlement.granted.v1";
        }
    }

    /** A proposed entitlement was refused (不予享受). */
    record EntitlementRefused(EntitlementState entitlement, String reason, Instant occurredAt)
            implements EntitlementEvent {
        @Override
        public String type() {
            return "org.zhucan.entitlement.refused.v1";
        }
    }

    /** What an entitlement is worth changed from a month on (标准调整), because of what {@code reason} says, such as REGRADED. */
    record EntitlementChanged(EntitlementState entitlement, YearMonth fromMonth, String reason, Instant occurredAt)
            implements EntitlementEvent {
        @Override
        public String type() {
            return "org.zhucan.entitlement.changed.v1";
        }
    }

    /** An entitlement ended (停发), from the month after endMonth. */
    record EntitlementEnded(EntitlementState entitlement, String reason, Instant occurredAt)
            implements EntitlementEvent {
        @Override
        public String type() {
            return "org.zhucan.entitlement.ended.v1";
        }
    }
}
