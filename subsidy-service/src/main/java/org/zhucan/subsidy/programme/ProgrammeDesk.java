// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.subsidy.person.KnownPerson;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;

/** Takes programmes in. What is entered again unchanged stays the version it was. */
@ApplicationScoped
@Transactional(MANDATORY)
class ProgrammeDesk {

    /** A made-up case on which every expression must give an answer. */
    private static final Facts SAMPLE = new Facts(
            new KnownPerson(new UUID(0, 0), LocalDate.of(1980, 1, 1), "MALE", "000000000000", null, List.of()),
            AssessmentFacts.NONE,
            CertificateFacts.NONE,
            LocalDate.of(2030, 1, 1));

    private final Programmes programmes;
    private final Clock clock;

    ProgrammeDesk(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    Programme enter(String code, ProgrammeRequest asked) {
        new Rule(asked.rhythm(), asked.conditions(), asked.rates()).tryOn(SAMPLE);
        var latest = programmes.latest(code);
        if (latest.isPresent() && latest.get().says(asked)) {
            return latest.get();
        }
        var number = latest.map(Programme::version).orElse(0) + 1;
        var programme = new Programme(Ids.next(), code, number, asked, clock.instant());
        programmes.persist(programme);
        return programme;
    }
}
