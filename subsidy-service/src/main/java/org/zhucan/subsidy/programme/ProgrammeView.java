// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A programme as the API shows it, in its latest version. */
record ProgrammeView(
        UUID id,
        String code,
        int number,
        ProgrammeRequest.Name name,
        String legalBasis,
        Rhythm rhythm,
        OpenedBy trigger,
        String fund,
        List<Condition> conditions,
        List<Rate> rates,
        LocalDate from,
        LocalDate to) {

    static ProgrammeView of(Programme programme) {
        var said = programme.request();
        return new ProgrammeView(
                programme.id(),
                programme.code(),
                programme.version(),
                said.name(),
                said.legalBasis(),
                said.rhythm(),
                said.trigger(),
                said.fund(),
                said.conditions(),
                said.rates(),
                said.from(),
                said.to());
    }
}
