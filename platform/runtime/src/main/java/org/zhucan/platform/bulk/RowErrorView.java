// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

/**
 * What is wrong with one row, as the API shows it. It never repeats the value.
 *
 * @param line of the file, from 1; the first line of a CSV file names the columns
 * @param pointer the column, such as {@code /seat}; empty for the row as a whole
 * @param code stable, kebab-case
 */
public record RowErrorView(int line, String pointer, String code, Message message) {

    /** The same in Chinese and English. */
    public record Message(String zh, String en) {}
}
