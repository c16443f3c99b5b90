// SPDX-License-Identifier: Apache-2.0

/** Plain SQL for what is no aggregate: lists, look-ups, set-based work. */
package org.zhucan.platform.sql;
