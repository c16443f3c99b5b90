// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

/** Whether a person lives (生存状态), as far as the federation knows. */
public enum LifeStatus {
    ALIVE,
    DECEASED,
    UNKNOWN
}
