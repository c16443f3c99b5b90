// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.person;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate (残疾人证) as its owner last told it. */
public record KnownCertificate(UUID id, String status, LocalDate validFrom, LocalDate validUntil) {

    /** Whether it stands now, and its time covers the day. */
    public boolean validOn(LocalDate day) {
        return "VALID".equals(status) && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
