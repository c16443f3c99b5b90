// SPDX-License-Identifier: Apache-2.0
/**
 * Events of other services arrive here, once each: a {@link org.zhucan.platform.inbox.Projection} keeps a small picture of what others
 * own, an {@link org.zhucan.platform.inbox.EventEffect} does something about it. What cannot be applied is parked with its key.
 */
package org.zhucan.platform.inbox;
