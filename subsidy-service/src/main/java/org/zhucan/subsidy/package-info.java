// SPDX-License-Identifier: Apache-2.0
/**
 * Owns programmes and their rules, entitlements, payees, funds with their ledger, and payment runs (补贴发放).
 * Announces what became of entitlements and of each payment line. Listens to certificate-service, whose persons,
 * facts, assessments and certificates it mirrors.
 */
package org.zhucan.subsidy;
