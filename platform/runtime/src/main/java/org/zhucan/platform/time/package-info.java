// SPDX-License-Identifier: Apache-2.0

/**
 * Two clocks: business time (Asia/Shanghai), which decides dates and may be simulated, and system time. The working-day
 * calendar, and the work that falls due with a date.
 */
package org.zhucan.platform.time;
