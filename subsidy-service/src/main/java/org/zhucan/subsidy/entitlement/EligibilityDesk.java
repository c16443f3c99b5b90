// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.entitlement;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.subsidy.person.KnownPerson;
import org.zhucan.subsidy.person.KnownPersons;
import org.zhucan.subsidy.programme.Facts;
import org.zhucan.subsidy.programme.OpenedBy;
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

    /** Those of the persons of whom {@link #personTold} has a case to decide. */
    public Set<UUID> awaitedAmong(Collection<UUID> persons) {
        return Set.copyOf(casebook.awaitedAmong(persons));
    }

    /** A death ends what was running from the next month on; months up to it stay owed. */
    public void personDied(UUID person, LocalDate deathDate) {
        end(casebook.entitlements().ofPersonForChange(person), YearMonth.from(deathDate), "DEATH");
    }

    /** What certificates open ends with a person's last one, from the next month on. */
    public void certificateCancelled(UUID person, Instant at, String reason) {
        if (!persons.hasLiveCertificate(person)) {
            var month = YearMonth.from(at.atZone(clock.getZone()));
            end(casebook.entitlements().openedByCertificateForChange(person), month, reason);
        }
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
                if (programme.rhythm() == Rhythm.ONCE) {
                    decideOnce(opened, programme, facts);
                } else {
                    decideMonthly(opened, programme, facts);
                }
            }
        }
    }

    private void decideOnce(OpenCase opened, Programme programme, Facts facts) {
        var first = !casebook.entitlements().stands(opened.personId(), programme.code());
        var verdict = programme.judge(facts, opened.owedFrom()).and(Verdict.Outcome.onceOnly(first));
        propose(opened, programme, facts, verdict);
    }

    /** What runs already follows the new certificate; what does not is proposed, never for a month that was owed before. */
    private void decideMonthly(OpenCase opened, Programme programme, Facts facts) {
        var entitlements = casebook.entitlements();
        var running = entitlements.runningForChange(opened.personId(), programme.code());
        if (running.isPresent() && opened.openedBy() == OpenedBy.CERTIFICATE_ISSUED) {
            follow(running.get(), opened, programme, facts);
            return;
        }
        var free = entitlements
                .lastOwed(opened.personId(), programme.code())
                .map(last -> last.plusMonths(1).atDay(1))
                .filter(day -> day.isAfter(opened.owedFrom()))
                .map(opened::owedFrom)
                .orElse(opened);
        var verdict = programme
                .judge(facts, free.owedFrom())
                .and(Verdict.Outcome.alive(aliveIn(YearMonth.from(free.owedFrom()), facts.person())))
                .and(Verdict.Outcome.notRunning(running.isEmpty()));
        propose(free, programme, facts, verdict);
    }

    private void follow(Entitlement running, OpenCase opened, Programme programme, Facts facts) {
        var from = YearMonth.from(opened.owedFrom());
        var verdict =
                programme.judge(facts, opened.owedFrom()).and(Verdict.Outcome.alive(aliveIn(from, facts.person())));
        file(opened, programme, facts, verdict);
        if (verdict.granted()) {
            outbox.publish(running.regrade(from, verdict.rates(), clock.instant()));
        } else {
            end(List.of(running), from.minusMonths(1), "REGRADED");
        }
    }

    private void propose(OpenCase opened, Programme programme, Facts facts, Verdict verdict) {
        var decision = file(opened, programme, facts, verdict);
        if (verdict.granted()) {
            var entitlement = new Entitlement(
                    Ids.next(), opened, programme.code(), programme.rhythm(), decision.id(), verdict.rates());
            casebook.entitlements().persist(entitlement);
            outbox.publish(entitlement.proposed(clock.instant()));
            facts.person().died().ifPresent(month -> end(List.of(entitlement), month, "DEATH"));
        }
    }

    private Decision file(OpenCase opened, Programme programme, Facts facts, Verdict verdict) {
        var decision = new Decision(Ids.next(), opened, programme, facts, verdict, clock.instant());
        casebook.decisions().persist(decision);
        return decision;
    }

    private static boolean aliveIn(YearMonth month, KnownPerson person) {
        return person.died().filter(died -> died.isBefore(month)).isEmpty();
    }
}
