// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.certificate;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** What certificate-service tells of an assessment (残疾评定). */
public sealed interface AssessmentEvent extends DomainEvent {

    AssessmentState assessment();

    @Override
    default String subject() {
        return assessment().id().toString();
    }

    @Override
    default String key() {
        return assessment().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", assessment().division());
    }

    /**
     * A signed assessment.
     *
     * @param id id of the assessment
     * @param applicationId the application it was made for
     * @param personId the person assessed
     * @param hospital code of the designated hospital
     * @param category 1 to 7 (GB/T 26341), null if not eligible
     * @param grade 1 to 4, null if not eligible
     * @param eligible whether it found a disability that a certificate is issued for
     * @param signedOn the day of signing, in business time
     * @param division the office responsible (12 digits)
     */
    record AssessmentState(
            UUID id,
            UUID applicationId,
            UUID personId,
            String hospital,
            @JsonInclude(NON_NULL) Integer category,
            @JsonInclude(NON_NULL) Integer grade,
            boolean eligible,
            LocalDate signedOn,
            String division) {}

    /** An assessment was signed (评定完成); first tells whether it is the first of a new application. */
    record AssessmentCompleted(AssessmentState assessment, boolean first, Instant occurredAt)
            implements AssessmentEvent {
        @Override
        public String type() {
            return "org.zhucan.assessment.completed.v1";
        }
    }
}
