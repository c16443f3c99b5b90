// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

/** How often a programme pays one person: one single time, or each month from the start month on. */
public enum Rhythm {
    ONCE,
    MONTHLY
}
