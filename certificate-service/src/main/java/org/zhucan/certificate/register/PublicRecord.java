// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import java.time.LocalDate;

/** As much of a certificate as a public check reads; the name is compared and never shown. */
record PublicRecord(
        CertificateStatus status, int category, int grade, LocalDate validFrom, LocalDate validUntil, String name) {

    boolean validOn(LocalDate date) {
        return status == CertificateStatus.VALID && !date.isBefore(validFrom) && !date.isAfter(validUntil);
    }

    @Override
    public String toString() {
        return "PublicRecord " + status;
    }
}
