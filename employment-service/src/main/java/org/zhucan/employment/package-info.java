// SPDX-License-Identifier: Apache-2.0
/**
 * employment-service (就业) owns start-up grants (自主创业补贴), from the application at the township to the money. It announces approved
 * and paid grants on {@code zhucan.employment} and asks there for their payment. It listens to certificate-service, whose persons and
 * certificates it mirrors, and to subsidy-service, which says what became of each request to pay.
 */
package org.zhucan.employment;
