// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

/** Why a certificate was made. */
public enum CertificateKind {
    /** A first certificate (新办); the only kind that the yearly figure of issued certificates counts. */
    NEW,
    /** In place of one of another category or grade (类别、等级变更). */
    CHANGE,
    /** Issued before the register was kept here (历史证件), brought in by an import; counted as issued in no year. */
    LEGACY
}
