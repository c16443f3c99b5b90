// SPDX-License-Identifier: Apache-2.0

/** The effective-dated list of administrative divisions (行政区划). */
package org.zhucan.platform.divisions;
