// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;
import org.zhucan.subsidy.programme.OpenedBy;

/**
 * What an event asks the programmes: whether this person is owed something because of this assessment or certificate.
 *
 * @param causeId the assessment or certificate
 * @param day the day whose facts count
 * @param owedFrom the day whose month is the first that may be paid: the same day, or the first of the next month where a
 *     grade changed
 * @param division of the office responsible for the case
 */
public record OpenCase(
        OpenedBy openedBy,
        UUID causeId,
        UUID personId,
        LocalDate day,
        LocalDate owedFrom,
        AssessmentFacts assessment,
        CertificateFacts certificate,
        String division) {

    /** The same case, owed from a later day on. */
    OpenCase owedFrom(LocalDate later) {
        return new OpenCase(openedBy, causeId, personId, day, later, assessment, certificate, division);
    }
}
