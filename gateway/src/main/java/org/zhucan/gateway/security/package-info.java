// SPDX-License-Identifier: Apache-2.0
/** Who is asking: the access token, checked here for the first time. */
package org.zhucan.gateway.security;
