// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate as the API shows it; the number is masked.
 *
 * @param previousId the one it took the place of; absent for a first one
 * @param serial what its QR code shows, 16 characters
 * @param cancelledOn null unless cancelled
 * @param source null where it was issued here
 */
record CertificateView(
        UUID id,
        UUID personId,
        UUID applicationId,
        UUID previousId,
        CertificateKind kind,
        String number,
        String serial,
        int category,
        int grade,
        CertificateStatus status,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate cancelledOn,
        CancelReason cancelReason,
        Source source,
        String divisionCode) {

    /** Where a certificate came from. */
    enum Source {
        /** Issued before the suite, and brought in by an import. */
        MIGRATED
    }

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.personId(),
                certificate.applicationId(),
                certificate.previousId(),
                certificate.kind(),
                certificate.number().masked(),
                certificate.serial(),
                certificate.category(),
                certificate.grade(),
                certificate.status(),
                certificate.issuedOn(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.cancelledOn(),
                certificate.cancelReason(),
                certificate.kind() == CertificateKind.LEGACY ? Source.MIGRATED : null,
                certificate.divisionCode());
    }

    @Override
    public String toString() {
        return "CertificateView " + id;
    }
}
