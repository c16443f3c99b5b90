// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.util.UUID;

/**
 * What became of one row of a list.
 *
 * @param row its place in the list, from 0
 * @param factId null unless recorded
 * @param code null unless refused
 * @param message null unless refused
 */
record FactResult(int row, Status status, UUID factId, String code, String message) {

    /** Recorded now, known already, or refused. */
    enum Status {
        RECORDED,
        DUPLICATE,
        REFUSED
    }

    static FactResult recorded(int row, UUID factId) {
        return new FactResult(row, Status.RECORDED, factId, null, null);
    }

    static FactResult duplicate(int row) {
        return new FactResult(row, Status.DUPLICATE, null, null, null);
    }

    static FactResult refused(int row, String code, String message) {
        return new FactResult(row, Status.REFUSED, null, code, message);
    }
}
