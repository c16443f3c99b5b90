// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;

/** One version of the terms as the API shows it. */
record TermsView(
        UUID id,
        int number,
        String legalBasis,
        int ageBelow,
        AgeDate ageOn,
        int certificateFromAge,
        List<Residence> residence,
        Money capPerYear,
        List<TermsRate> rates,
        LocalDate from,
        LocalDate to) {

    static TermsView of(Terms terms) {
        var said = terms.request();
        return new TermsView(
                terms.id(),
                terms.version(),
                said.legalBasis(),
                said.ageBelow(),
                said.ageOn(),
                said.certificateFromAge(),
                said.residence(),
                said.capPerYear(),
                said.rates(),
                said.from(),
                said.to());
    }
}
