// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payee;

import java.util.UUID;

/**
 * A payee as the API shows one: holder and account masked.
 *
 * @param ownerId the institution; absent for a person's
 * @param correction the masked account that waits for approval, or null
 */
record PayeeView(
        UUID id,
        PayeeKind kind,
        UUID personId,
        UUID ownerId,
        String holderName,
        String bank,
        String account,
        PayeeStatus status,
        String correction,
        String divisionCode) {

    static PayeeView of(Payee payee) {
        return new PayeeView(
                payee.id(),
                payee.kind(),
                payee.personId(),
                payee.institutionId(),
                payee.maskedHolder(),
                payee.bank(),
                payee.maskedAccount(),
                payee.status(),
                payee.maskedCorrection(),
                payee.divisionCode());
    }
}
