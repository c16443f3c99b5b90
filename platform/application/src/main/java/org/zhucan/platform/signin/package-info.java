// SPDX-License-Identifier: Apache-2.0
/** Who is asking (登录): access tokens are checked against the identity server's cached keys, and remembered for a moment. */
package org.zhucan.platform.signin;
