// SPDX-License-Identifier: Apache-2.0
/** What the gateway itself answers when it refuses or fails: problem documents with the trace they belong to. */
package org.zhucan.gateway.problem;
