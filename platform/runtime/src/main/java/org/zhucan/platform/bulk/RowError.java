// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

/**
 * What is wrong with one row.
 *
 * @param line of the file, from 1; the first line of a CSV file names the columns
 * @param pointer the column, such as {@code /seat}; empty for the row as a whole
 * @param code stable, kebab-case
 */
record RowError(int line, String pointer, String code) {}
