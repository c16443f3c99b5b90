// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

/** What is applied for (申请类型). */
public enum ApplicationKind {
    /** A first certificate (新办). */
    NEW,
    /** Another category or grade for the holder of a certificate (类别、等级变更), by a new assessment. */
    CHANGE
}
