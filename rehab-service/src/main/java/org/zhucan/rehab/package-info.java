// SPDX-License-Identifier: Apache-2.0
/**
 * Owns designated institutions, rehabilitation cases of children (儿童康复救助), their attendance and the institutions'
 * settlements. Announces what became of a case and asks subsidy-service to pay an approved settlement. Listens to
 * certificate-service, whose persons and certificates it mirrors, and to subsidy-service for what became of a payment.
 */
package org.zhucan.rehab;
