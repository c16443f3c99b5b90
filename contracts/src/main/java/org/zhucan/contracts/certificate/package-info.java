// SPDX-License-Identifier: Apache-2.0
/** Events of certificate-service (残疾人证服务), on topic {@code zhucan.certificate}. */
package org.zhucan.contracts.certificate;
