// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import java.time.LocalDate;

/**
 * The answer to a public check.
 *
 * @param valid whether it proves anything today
 * @param status absent, as all the rest, where nothing was found
 */
record PublicCheckView(boolean valid, CertificateStatus status, Integer category, Integer grade, LocalDate validUntil) {

    static final PublicCheckView UNKNOWN = new PublicCheckView(false, null, null, null, null);

    static PublicCheckView of(PublicRecord certificate, LocalDate today) {
        return new PublicCheckView(
                certificate.validOn(today),
                certificate.status(),
                certificate.category(),
                certificate.grade(),
                certificate.validUntil());
    }
}
