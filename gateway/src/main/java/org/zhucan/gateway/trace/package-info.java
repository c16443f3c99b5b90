// SPDX-License-Identifier: Apache-2.0
/** Decides which of the traces that pass the door are recorded. */
package org.zhucan.gateway.trace;
