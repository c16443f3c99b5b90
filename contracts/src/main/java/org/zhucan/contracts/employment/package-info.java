// SPDX-License-Identifier: Apache-2.0
/** Events of employment-service (就业服务), on topic {@code zhucan.employment}. */
package org.zhucan.contracts.employment;
