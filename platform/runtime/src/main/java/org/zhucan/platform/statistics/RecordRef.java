// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One record that a figure counts, without personal data.
 *
 * @param type what it is, as the API calls it
 * @param on the date by which it falls into the year
 * @param division the office responsible for it
 * @param amount what it adds to the figure: 1 for a count, yuan for money; their sum is the figure unless it counts distinct things
 */
public record RecordRef(String type, UUID id, LocalDate on, String division, BigDecimal amount) {}
