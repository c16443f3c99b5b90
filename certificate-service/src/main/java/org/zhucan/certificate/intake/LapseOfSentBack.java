// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.zhucan.platform.parameters.ParameterDefault;
import org.zhucan.platform.time.DailyWork;

/** An application sent back for papers lapses on the day after its last day (逾期未补正视为撤回). */
@ApplicationScoped
class LapseOfSentBack implements DailyWork {

    /** Calendar days that an applicant has to bring the missing papers; the day of sending back does not count. */
    static final String DAYS = "sent-back.lapse-days";

    private final Applications applications;

    LapseOfSentBack(Applications applications) {
        this.applications = applications;
    }

    @Produces
    @Singleton
    static ParameterDefault thirtyDays() {
        return new ParameterDefault(DAYS, "30", "no national rule; a county may set its own");
    }

    @Override
    public String name() {
        return "applications-lapse";
    }

    @Override
    public Optional<LocalDate> nextDue(LocalDate after) {
        var next = after.plusDays(1);
        return applications.firstLastDay().map(last -> last.plusDays(1)).map(due -> due.isAfter(next) ? due : next);
    }

    @Override
    public void run(LocalDate date) {
        applications.overdueOn(date).forEach(Application::lapse);
    }
}
