// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.divisions;

import java.time.LocalDate;

/**
 * An administrative division (行政区划) as it stood for a time.
 *
 * @param code 12 digits, padded with zeros on the right
 * @param level such as {@code county}, {@code township}, {@code village}
 * @param parent the code of the division above; null at the top of the list
 * @param from first day
 * @param to last day; null: still stands
 */
public record Division(String code, String name, String level, String parent, LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
