// SPDX-License-Identifier: Apache-2.0
/**
 * One tree through requests, events and what follows from them (W3C Trace Context): {@link org.zhucan.platform.trace.Trace} says where
 * the present work belongs, {@link org.zhucan.platform.trace.Spans} begins a part of it.
 */
package org.zhucan.platform.trace;
