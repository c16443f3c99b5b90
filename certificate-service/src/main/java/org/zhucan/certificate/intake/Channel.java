// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

/** How an application reached the office (申请渠道). */
public enum Channel {
    /** At the counter (窗口). */
    WINDOW,
    /** By the network (网上). */
    ONLINE,
    /** At the hospital that assesses (评残即申请). */
    HOSPITAL,
    /** At the applicant's home (上门). */
    HOME
}
