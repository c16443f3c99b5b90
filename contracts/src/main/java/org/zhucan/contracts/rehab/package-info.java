// SPDX-License-Identifier: Apache-2.0
/** Events of rehab-service (康复服务), on topic {@code zhucan.rehab}. */
package org.zhucan.contracts.rehab;
