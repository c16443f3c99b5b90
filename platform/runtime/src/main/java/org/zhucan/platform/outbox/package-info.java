// SPDX-License-Identifier: Apache-2.0
/**
 * Events leave a service here: {@link org.zhucan.platform.outbox.Outbox#publish} files the event with the change, in the same
 * transaction; the relay sends it to Kafka later, in order, at least once.
 */
package org.zhucan.platform.outbox;
