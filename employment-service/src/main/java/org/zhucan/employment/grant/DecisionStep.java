// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

/** At which step of a grant's road the conditions were asked. */
public enum DecisionStep {
    APPLICATION,
    CORRECTION,
    APPROVAL,
    REFUSAL
}
