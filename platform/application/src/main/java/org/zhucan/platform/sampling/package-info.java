// SPDX-License-Identifier: Apache-2.0
/** Decides which of the traces that begin or pass here are recorded. */
package org.zhucan.platform.sampling;
