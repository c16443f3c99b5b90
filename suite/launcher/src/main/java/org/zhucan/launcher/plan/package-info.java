// SPDX-License-Identifier: Apache-2.0
/** The planner: expands a pack's scenario into the dated list of what people type in the year. Pure and seeded. */
package org.zhucan.launcher.plan;
