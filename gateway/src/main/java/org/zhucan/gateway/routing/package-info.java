// SPDX-License-Identifier: Apache-2.0
/** The route table: one class of data, and nothing is reachable that it does not name. */
package org.zhucan.gateway.routing;
