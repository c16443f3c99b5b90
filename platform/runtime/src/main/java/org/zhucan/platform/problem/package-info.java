// SPDX-License-Identifier: Apache-2.0

/** Why a request is refused. Knows nothing of HTTP but the status numbers, so that entities may use it. */
package org.zhucan.platform.problem;
