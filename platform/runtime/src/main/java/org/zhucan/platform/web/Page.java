// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.List;

/**
 * One page of a list, read by keyset.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

    /** How many items a page has when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most a caller may ask for. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }
}
