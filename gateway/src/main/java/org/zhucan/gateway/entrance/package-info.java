// SPDX-License-Identifier: Apache-2.0
/** The order in which a request is looked at before anybody answers it. */
package org.zhucan.gateway.entrance;
