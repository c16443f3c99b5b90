// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.util.UUID;

/**
 * Some transfers of a run, by the range of their ids.
 *
 * @param from the first id in it
 * @param to the first id behind it
 */
record TransferSpan(UUID from, UUID to) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    /** From one id to another; null is the beginning or the end. */
    static TransferSpan between(UUID from, UUID to) {
        return new TransferSpan(from == null ? FIRST : from, to == null ? BEHIND_ALL : to);
    }

    static TransferSpan all() {
        return between(null, null);
    }
}
