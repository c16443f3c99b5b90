// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.person;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate (残疾人证) as its owner last told it. */
public record KnownCertificate(
        UUID id, UUID personId, String status, int category, int grade, LocalDate validFrom, String division) {

    public boolean valid() {
        return "VALID".equals(status);
    }
}
