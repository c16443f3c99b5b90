// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.zhucan.platform.parameters.ParameterDefault;
import org.zhucan.platform.parameters.Parameters;
import org.zhucan.platform.time.WorkingDays;

/** How long the notice of a grant hangs (公示期): working days, of which the day of posting is none. */
@ApplicationScoped
class PublicationPeriod {

    /** Working days that a notice hangs. */
    static final String DAYS = "publication.working-days";

    private final Parameters parameters;
    private final WorkingDays workingDays;

    PublicationPeriod(Parameters parameters, WorkingDays workingDays) {
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Produces
    @Singleton
    static ParameterDefault fiveDays() {
        return new ParameterDefault(DAYS, "5", "no national rule; five to seven working days are common");
    }

    /** The last day on which somebody may object. */
    LocalDate lastDay(LocalDate postedOn) {
        return workingDays.plus(postedOn, parameters.integer(DAYS, postedOn));
    }
}
