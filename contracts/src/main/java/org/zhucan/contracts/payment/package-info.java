// SPDX-License-Identifier: Apache-2.0
/** What any service asks of subsidy-service (补贴服务) where it decided a payment itself; each says it on its own topic. */
package org.zhucan.contracts.payment;
