// SPDX-License-Identifier: Apache-2.0
/** Events of subsidy-service (补贴服务), on topic {@code zhucan.subsidy}. */
package org.zhucan.contracts.subsidy;
