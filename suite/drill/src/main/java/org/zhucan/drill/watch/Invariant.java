// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.watch;

/**
 * Something that holds at every moment, whatever fails.
 *
 * @param name what holds, in words
 * @param database the service whose database it is asked of
 * @param breaches a query whose rows, if there are any, each name one breach
 */
record Invariant(String name, String database, String breaches) {}
