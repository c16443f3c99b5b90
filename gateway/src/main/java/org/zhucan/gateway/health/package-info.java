// SPDX-License-Identifier: Apache-2.0
/** What the gateway says of itself and of those it leans on. */
package org.zhucan.gateway.health;
