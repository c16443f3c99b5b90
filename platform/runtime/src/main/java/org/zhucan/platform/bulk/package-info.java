// SPDX-License-Identifier: Apache-2.0
/**
 * Files of many rows that come in at once: {@link org.zhucan.platform.bulk.ImportKind} says what a row is, the rest is done here. A file is
 * staged by COPY, each broken row is told by its line and costs no other, one person prepares and another approves, and a job applies
 * what is good in chunks, each once.
 */
package org.zhucan.platform.bulk;
