// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An application as the API shows it.
 *
 * @param previousId the certificate that is to be changed; absent for a first one
 */
public record ApplicationView(
        UUID id,
        UUID personId,
        ApplicationKind kind,
        Channel channel,
        ApplicationStatus status,
        String receivingDivision,
        String homeDivision,
        String hospital,
        LocalDate submittedOn,
        List<String> missingPapers,
        LocalDate correctUntil,
        LocalDate noticeEndsOn,
        boolean reviewed,
        String reason,
        UUID previousId,
        UUID certificateId) {

    public static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id(),
                application.personId(),
                application.kind(),
                application.channel(),
                application.status(),
                application.receivingDivision(),
                application.homeDivision(),
                application.hospital(),
                application.submittedOn(),
                application.missingPapers(),
                application.correctUntil(),
                application.noticeEndsOn(),
                application.review() != null,
                application.reason(),
                application.previousId(),
                application.certificateId());
    }
}
