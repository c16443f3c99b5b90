// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

/**
 * An answer as it goes over the wire, and as it is kept under an idempotency key.
 *
 * @param entityTag null: none
 * @param location null: none
 * @param body JSON, UTF-8
 */
record RenderedAnswer(int status, String entityTag, String location, byte[] body) {}
