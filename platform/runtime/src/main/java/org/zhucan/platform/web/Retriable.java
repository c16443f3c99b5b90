// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

/** A refusal that is worth trying again unchanged: it is answered with {@code Retry-After}. */
interface Retriable {}
