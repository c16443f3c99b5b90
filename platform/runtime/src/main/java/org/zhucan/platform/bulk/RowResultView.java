// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.UUID;

/**
 * What became of one staged row.
 *
 * @param key the sender's name for the row; its line where the file gave none
 * @param id of what the row became, or is on file as; null where it was refused
 * @param outcome GOOD (waits), UNCHANGED, REFUSED or APPLIED
 */
public record RowResultView(int line, String key, UUID id, String outcome) {}
