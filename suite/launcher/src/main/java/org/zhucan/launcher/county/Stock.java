// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.time.LocalDate;

/**
 * The opening stock (存量数据): how many people the county knew on the day before the suite went live.
 *
 * @param day for which the files are drawn up
 * @param persons all of them
 * @param certificates persons among them with a live certificate
 */
public record Stock(LocalDate day, int persons, int certificates) {}
