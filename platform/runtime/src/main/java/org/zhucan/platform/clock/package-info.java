// SPDX-License-Identifier: Apache-2.0
/** The name of the clock on the wall, below everything that asks it; where both clocks come from is in {@code time}. */
package org.zhucan.platform.clock;
