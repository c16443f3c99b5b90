// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.util.Set;

/** Where a payment line (发放明细) stands. PENDING and SETTLED ones are live: there is at most one of a person, programme and month. */
public enum PaymentLineStatus {
    PENDING,
    SETTLED,
    RETURNED,
    DISCARDED;

    public Set<PaymentLineStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(SETTLED, RETURNED, DISCARDED);
            case SETTLED, RETURNED, DISCARDED -> Set.of();
        };
    }

    public boolean live() {
        return this == PENDING || this == SETTLED;
    }
}
