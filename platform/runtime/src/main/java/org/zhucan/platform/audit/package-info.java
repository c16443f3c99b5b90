// SPDX-License-Identifier: Apache-2.0

/**
 * The append-only trail of who did what, in the transaction of the change (审计). It holds the names of what changed in
 * clear, and old and new values encrypted.
 */
package org.zhucan.platform.audit;
