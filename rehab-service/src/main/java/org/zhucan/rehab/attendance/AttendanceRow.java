// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** One row of a list: a child and its days in the month. */
record AttendanceRow(@NotNull UUID personId, @NotNull Integer days) {}
