// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

/** Why a certificate was cancelled (注销原因). */
public enum CancelReason {
    /** The holder died (死亡). */
    DEATH
}
