// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.zhucan.contracts.vocabulary.SocialCreditCode;
import org.zhucan.employment.rate.BusinessKind;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;

/**
 * A business (创业项目) as a clerk enters it.
 *
 * @param licence unified social credit code (统一社会信用代码, GB 32100), 18 characters; left out where there is none
 * @param trade what it does (经营项目)
 * @param openedOn first day of business
 * @param siteDivision where it is, 12 digits
 */
record BusinessRequest(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 40) String licence,
        @NotBlank @Size(max = 100) String trade,
        @NotNull BusinessKind kind,
        @NotNull LocalDate openedOn,
        @NotNull @Pattern(regexp = "[0-9]{12}") String siteDivision) {

    /** @throws LicenceMalformed where the licence is no social credit code */
    Business business() {
        return new Business(name, code(), trade, kind, openedOn, siteDivision);
    }

    private String code() {
        if (licence == null) {
            return null;
        }
        try {
            return SocialCreditCode.parse(licence).code();
        } catch (IllegalArgumentException malformed) {
            throw new LicenceMalformed();
        }
    }

    /** Length, characters or check character (GB 32100) do not fit. */
    static final class LicenceMalformed extends Refusal {
        LicenceMalformed() {
            super(
                    Kind.MALFORMED,
                    "licence-malformed",
                    "The licence is not a social credit code of GB 32100",
                    List.of(new FieldProblem(
                            "/business/licence", "licence-malformed", "Not a social credit code of GB 32100")));
        }
    }
}
