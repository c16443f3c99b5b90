// SPDX-License-Identifier: Apache-2.0

/** Settings that differ by county and year, with the dates between which they hold. */
package org.zhucan.platform.parameters;
