// SPDX-License-Identifier: Apache-2.0
/** Whether a service has come to rest, which a simulation must know before it moves the date. */
package org.zhucan.platform.quiet;
