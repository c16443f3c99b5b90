// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.zhucan.contracts.subsidy.PaymentRejected.Reason;
import org.zhucan.contracts.vocabulary.DivisionCode;
import org.zhucan.subsidy.ledger.Fund;
import org.zhucan.subsidy.ledger.Funds;
import org.zhucan.subsidy.ledger.Ledger;
import org.zhucan.subsidy.payee.Payees;
import org.zhucan.subsidy.programme.Programmes;

/** What a request stands on: its programme in the month it is for, the payee, and the money of the fund. */
@ApplicationScoped
class RequestTerms {

    private final Programmes programmes;
    private final Payees payees;
    private final Funds funds;
    private final Ledger ledger;
    private final Clock clock;

    RequestTerms(Programmes programmes, Payees payees, Funds funds, Ledger ledger, Clock clock) {
        this.programmes = programmes;
        this.payees = payees;
        this.funds = funds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The fund that pays, or the reason why none does. */
    record Verdict(String fund, Reason reason) {

        static Verdict rejected(Reason why) {
            return new Verdict(null, why);
        }
    }

    /** Binds the money, in the ledger, of a request that nothing speaks against. */
    Verdict judge(PaymentRequest request) {
        var fund = fund(request);
        if (fund.isEmpty()) {
            return Verdict.rejected(Reason.PROGRAMME_UNKNOWN);
        }
        return payeeSpeaksAgainst(request)
                .map(Verdict::rejected)
                .orElseGet(() -> bind(request, fund.get().code()));
    }

    private Verdict bind(PaymentRequest request, String fund) {
        return ledger.commitRequest(request.id(), request.sum(fund), LocalDate.now(clock))
                ? new Verdict(fund, null)
                : Verdict.rejected(Reason.NO_FUNDS);
    }

    private Optional<Fund> fund(PaymentRequest request) {
        return programmes
                .paidOnRequest(request.programme(), request.period())
                .flatMap(programme -> funds.findByCode(programme.fund()))
                .filter(fund ->
                        new DivisionCode(fund.divisionCode()).contains(new DivisionCode(request.divisionCode())));
    }

    private Optional<Reason> payeeSpeaksAgainst(PaymentRequest request) {
        var payee = payees.findByIdOptional(request.payeeId());
        if (payee.isEmpty()) {
            return Optional.of(Reason.PAYEE_UNKNOWN);
        }
        if (!payee.get().receivesFor(request.personId())) {
            return Optional.of(Reason.PAYEE_OF_ANOTHER);
        }
        return payee.get().approved() ? Optional.empty() : Optional.of(Reason.PAYEE_NOT_APPROVED);
    }
}
