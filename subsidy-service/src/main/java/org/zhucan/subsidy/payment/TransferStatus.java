// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.util.Set;

/** Where a transfer (转账) stands. RETURNED is final: money goes out again only by a new transfer with new lines. */
public enum TransferStatus {
    PENDING,
    SENT,
    PAID,
    RETURNED,
    /** The bank has not said yet what became of it. */
    UNKNOWN,
    /** Its run was discarded before anything was sent. */
    DISCARDED;

    public Set<TransferStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(SENT, DISCARDED);
            case SENT -> Set.of(PAID, RETURNED, UNKNOWN);
            case UNKNOWN -> Set.of(PAID, RETURNED);
            case PAID, RETURNED, DISCARDED -> Set.of();
        };
    }
}
