// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.rehab.terms.AgeDate;
import org.zhucan.rehab.terms.Residence;
import org.zhucan.rehab.terms.Terms;
import org.zhucan.rehab.terms.TermsPaper;
import org.zhucan.rehab.terms.TermsRate;
import org.zhucan.rehab.terms.TermsRequest;
import org.zhucan.rehab.terms.Training;

/** The county's paper for the tests of rules: 80 yuan a day of autism training from July 2024, 60 before, 2,000 a year. */
public final class Paper {

    private Paper() {}

    public static Terms terms(AgeDate ageOn) {
        return TermsPaper.asVersion(1, request(ageOn));
    }

    public static TermsRequest request(AgeDate ageOn) {
        return new TermsRequest(
                "康复救助办法",
                18,
                ageOn,
                7,
                List.of(Residence.REGISTERED),
                Money.ofYuan("2000.00"),
                List.of(
                        rate("60.00", YearMonth.of(2024, 1), YearMonth.of(2024, 6)),
                        rate("80.00", YearMonth.of(2024, 7), null)),
                LocalDate.of(2024, 1, 1),
                null);
    }

    private static TermsRate rate(String perDay, YearMonth from, YearMonth to) {
        return new TermsRate(Training.AUTISM, Money.ofYuan(perDay), from, to, "标准");
    }
}
