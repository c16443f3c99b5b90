// SPDX-License-Identifier: Apache-2.0
/**
 * How a service publishes named yearly figures, each with the records behind it. A statistic is code of the service; a figure (its code,
 * filters, unit and labels) is data.
 */
package org.zhucan.platform.statistics;
