// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.certificate.hospital.Hospitals;
import org.zhucan.platform.parameters.Parameters;
import org.zhucan.platform.web.IfMatch;

/** The door (受理): lets an application in to a hospital, sends it back for papers, or turns it away. */
@ApplicationScoped
@Transactional(MANDATORY)
class AcceptanceDesk {

    private final Applications applications;
    private final Hospitals hospitals;
    private final Parameters parameters;
    private final Clock clock;

    AcceptanceDesk(Applications applications, Hospitals hospitals, Parameters parameters, Clock clock) {
        this.applications = applications;
        this.hospitals = hospitals;
        this.parameters = parameters;
        this.clock = clock;
    }

    Application accept(UUID id, IfMatch ifMatch, String hospital) {
        var application = applications.requireForChange(id, ifMatch);
        hospitals.requireDesignated(hospital, LocalDate.now(clock));
        application.accept(hospital);
        return application;
    }

    Application sendBack(UUID id, IfMatch ifMatch, List<String> missing) {
        var application = applications.requireForChange(id, ifMatch);
        var today = LocalDate.now(clock);
        application.sendBack(missing, today.plusDays(parameters.integer(LapseOfSentBack.DAYS, today)));
        return application;
    }

    Application turnAway(UUID id, IfMatch ifMatch, String reason) {
        var application = applications.requireForChange(id, ifMatch);
        application.turnAway(reason);
        return application;
    }
}
