// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.settlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Enters what became of a payment that was asked for. Whichever attempt was paid closes the settlement: subsidy-service
 * pays a settlement once, and may pay a returned request after all while a later one was refused for that. Word of
 * somebody else's request finds no settlement and changes nothing.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PaymentDesk {

    private final Settlements settlements;

    PaymentDesk(Settlements settlements) {
        this.settlements = settlements;
    }

    /** @param on the business date of the bank's answer */
    public void settled(UUID request, LocalDate on) {
        settlements
                .askedByForChange(request)
                .filter(Settlement::awaitsPayment)
                .ifPresent(settlement -> settlement.paid(on));
    }

    /** Returned or rejected; it is open again, with the reason. Of an earlier attempt that is no news. */
    public void failed(UUID request, String problem) {
        settlements
                .askedByForChange(request)
                .filter(settlement -> settlement.awaits(request))
                .ifPresent(settlement -> settlement.reopen(problem));
    }
}
