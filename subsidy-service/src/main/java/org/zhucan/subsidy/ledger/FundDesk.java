// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.platform.divisions.Divisions;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where funds are opened and money is entered by one person and approved by another. */
@ApplicationScoped
@Transactional(MANDATORY)
class FundDesk {

    private final Funds funds;
    private final Appropriations appropriations;
    private final Ledger ledger;
    private final Divisions divisions;
    private final Caller caller;
    private final Clock clock;

    FundDesk(
            Funds funds,
            Appropriations appropriations,
            Ledger ledger,
            Divisions divisions,
            Caller caller,
            Clock clock) {
        this.funds = funds;
        this.appropriations = appropriations;
        this.ledger = ledger;
        this.divisions = divisions;
        this.caller = caller;
        this.clock = clock;
    }

    Fund enter(String code, String name, String level, String division) {
        caller.requireInside(division);
        var known = funds.findByCode(code);
        if (known.isPresent()) {
            return renamed(known.get(), name, level, division);
        }
        divisions.require(division, LocalDate.now(clock));
        var fund = new Fund(Ids.next(), code, name, level, division);
        funds.persistAndFlush(fund);
        ledger.open(code);
        return fund;
    }

    Appropriation appropriate(String code, long amountFen, String document, LocalDate on) {
        var fund = funds.require(code);
        var appropriation = new Appropriation(Ids.next(), fund, amountFen, document, on, caller.sub());
        appropriations.persist(appropriation);
        return appropriation;
    }

    Appropriation approve(String code, UUID id, IfMatch ifMatch) {
        var appropriation = appropriations.requireForChange(code, id, ifMatch);
        FourEyes.check(appropriation.preparedBy(), caller);
        appropriation.approve(caller.sub());
        ledger.appropriate(appropriation, LocalDate.now(clock));
        return appropriation;
    }

    private Fund renamed(Fund fund, String name, String level, String division) {
        if (!fund.divisionCode().equals(division)) {
            throw new DivisionFixed(fund.code());
        }
        fund.rename(name, level);
        return fund;
    }

    static final class DivisionFixed extends Refusal {
        DivisionFixed(String code) {
            super(Kind.CONFLICT, "fund-division-fixed", "Fund " + code + " belongs to another division for good");
        }
    }
}
