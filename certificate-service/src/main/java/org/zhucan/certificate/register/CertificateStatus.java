// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a certificate (残疾人证) stands. The switch is the whole rule: a new status does not compile until it has its row. */
public enum CertificateStatus {
    VALID,
    FROZEN,
    EXPIRED,
    SUPERSEDED,
    CANCELLED;

    public Set<CertificateStatus> next() {
        return switch (this) {
            case VALID -> EnumSet.of(FROZEN, EXPIRED, SUPERSEDED, CANCELLED);
            case FROZEN -> EnumSet.of(VALID, EXPIRED, SUPERSEDED, CANCELLED);
            case EXPIRED -> EnumSet.of(SUPERSEDED, CANCELLED);
            case SUPERSEDED, CANCELLED -> EnumSet.noneOf(CertificateStatus.class);
        };
    }

    /** Whether it still is the holder's certificate: nobody has two that live. */
    public boolean live() {
        return !next().isEmpty();
    }

    CertificateStatus moveTo(CertificateStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** A verb that does not fit where the certificate stands. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(CertificateStatus from, CertificateStatus to) {
            super(
                    Kind.CONFLICT,
                    "certificate-move-refused",
                    "A certificate that is " + from + " cannot become " + to,
                    Map.of("from", from.name(), "to", to.name()));
        }
    }
}
