// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

/** What became of a staged row. */
enum RowOutcome {
    /** To be applied. */
    GOOD,
    /** On file already, with the same content: there is nothing to do. */
    UNCHANGED,
    /** Refused, with a reason among the errors. */
    REFUSED,
    /** Applied. */
    APPLIED
}
