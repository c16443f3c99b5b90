// SPDX-License-Identifier: Apache-2.0

/**
 * What every request and answer has in common: {@link org.zhucan.platform.web.Command} with its transaction and
 * idempotency key, versions in {@code ETag} and {@code If-Match}, problem documents, pages by keyset.
 */
package org.zhucan.platform.web;
