// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.subsidy.person.KnownPerson;
import org.zhucan.subsidy.person.KnownPersons;
import org.zhucan.subsidy.programme.Facts;
import org.zhucan.subsidy.programme.Programme;
import org.zhucan.subsidy.programme.Programmes;
import org.zhucan.subsidy.programme.Rhythm;
import org.zhucan.subsidy.programme.Verdict;

/** Where events meet the rules. A case is decided once per programme, however often and in whatever order it is told. */
@ApplicationScoped
@Transactional(MANDATORY)
public class EligibilityDesk {

    private final KnownPersons persons;
    private final Programmes programmes;
    private final Casebook casebook;
    private final Outbox outbox;
    private final Clock clock;

    EligibilityDesk(KnownPersons persons, Programmes programmes, Casebook casebook, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.programmes = programmes;
        this.casebook = casebook;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks every programme that such an event opens; a case whose person is not known yet waits. */
    public void open(OpenCase opened) {
        persons.find(opened.personId(), opened.day())
                .ifPresentOrElse(person -> decide(opened, person), () -> casebook.wait(opened));
    }

    /** The person is known now: what waited for it is decided. */
    public void personTold(UUID person) {
        casebook.takeWaiting(person).forEach(this::open);
    }

    /** A death ends what was running from the next month on; months up to it stay owed. */
    public void personDied(UUID person, LocalDate deathDate) {
        end(casebook.entitlements().ofPersonForChange(person), YearMonth.from(deathDate), "DEATH");
    }

    /** What a certificate opened ends with it, from the next month on. */
    public void certificateCancelled(UUID certificate, Instant at, String reason) {
        var month = YearMonth.from(at.atZone(clock.getZone()));
        end(casebook.entitlements().ofCertificateForChange(certificate), month, reason);
    }

    private void end(List<Entitlement> entitlements, YearMonth lastMonth, String reason) {
        for (var entitlement : entitlements) {
            entitlement.endAfter(lastMonth, reason, clock.instant()).ifPresent(outbox::publish);
        }
    }

    private void decide(OpenCase opened, KnownPerson person) {
        var facts = new Facts(person, opened.assessment(), opened.certificate(), opened.day());
        for (var programme : programmes.openedBy(opened.openedBy(), opened.day())) {
            if (!casebook.decisions().exists(programme.code(), opened.causeId())) {
                file(opened, programme, facts, withOnceOnly(programme.judge(facts), programme, person.id()));
            }
        }
    }

    private void file(OpenCase opened, Programme programme, Facts facts, Verdict verdict) {
        var decision = new Decision(Ids.next(), opened, programme, facts, verdict, clock.instant());
        casebook.decisions().persist(decision);
        if (verdict.granted()) {
            var entitlement = new Entitlement(
                    Ids.next(), opened, programme.code(), programme.rhythm(), decision.id(), verdict.rates());
            casebook.entitlements().persist(entitlement);
            outbox.publish(entitlement.proposed(clock.instant()));
        }
    }

    private Verdict withOnceOnly(Verdict verdict, Programme programme, UUID person) {
        if (programme.rhythm() != Rhythm.ONCE) {
            return verdict;
        }
        var first = !casebook.entitlements().stands(person, programme.code());
        return verdict.and(new Verdict.Outcome("once-only", "此前未享受过该项目", "Not granted before", first));
    }
}
