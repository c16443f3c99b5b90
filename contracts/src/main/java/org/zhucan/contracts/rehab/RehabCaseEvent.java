// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.rehab;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** What rehab-service tells of a child's rehabilitation case (康复救助个案). */
public sealed interface RehabCaseEvent extends DomainEvent {

    RehabCaseState rehabCase();

    @Override
    default String subject() {
        return rehabCase().id().toString();
    }

    @Override
    default String key() {
        return rehabCase().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", rehabCase().division());
    }

    /**
     * The public state of a case.
     *
     * @param id id of the case
     * @param personId the child
     * @param year the year the case is for; a child has one live case a year
     * @param training VISUAL, HEARING, SPEECH, PHYSICAL, INTELLECTUAL or AUTISM
     * @param status DRAFT, APPLIED, ACCEPTED, REVIEWED, APPROVED, REFUSED, PLACED, TRAINING, COMPLETED, DROPPED or WITHDRAWN
     * @param institutionId the designated institution, absent until placed
     * @param placedFrom first day of the placement, absent until placed
     * @param placedTo last day for which it was placed, absent until placed
     * @param endedOn last day of the course, absent until it ended
     * @param division the office responsible (12 digits)
     */
    record RehabCaseState(
            UUID id,
            UUID personId,
            int year,
            String training,
            String status,
            @JsonInclude(NON_NULL) UUID institutionId,
            @JsonInclude(NON_NULL) LocalDate placedFrom,
            @JsonInclude(NON_NULL) LocalDate placedTo,
            @JsonInclude(NON_NULL) LocalDate endedOn,
            String division) {}

    /** A case was approved (审批通过). */
    record RehabCaseApproved(RehabCaseState rehabCase, Instant occurredAt) implements RehabCaseEvent {
        @Override
        public String type() {
            return "org.zhucan.rehab-case.approved.v1";
        }
    }

    /** A child was placed with an institution (转介安置). */
    record RehabCasePlaced(RehabCaseState rehabCase, Instant occurredAt) implements RehabCaseEvent {
        @Override
        public String type() {
            return "org.zhucan.rehab-case.placed.v1";
        }
    }

    /** The course is over (完成训练). */
    record RehabCaseCompleted(RehabCaseState rehabCase, Instant occurredAt) implements RehabCaseEvent {
        @Override
        public String type() {
            return "org.zhucan.rehab-case.completed.v1";
        }
    }

    /** The course broke off (中止训练), with the reason such as DEATH. */
    record RehabCaseDropped(RehabCaseState rehabCase, String reason, Instant occurredAt) implements RehabCaseEvent {
        @Override
        public String type() {
            return "org.zhucan.rehab-case.dropped.v1";
        }
    }
}
