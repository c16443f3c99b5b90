// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

/**
 * What the lines of a run add up to, as they stand in the database now.
 *
 * @param hash SHA-256 in lower-case hex over every line with its transfer, in order of id
 */
record RunTotals(int lines, int transfers, long fen, String hash) {}
