// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentCompleted;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.subsidy.entitlement.EligibilityDesk;
import org.zhucan.subsidy.entitlement.OpenCase;
import org.zhucan.subsidy.person.KnownCertificate;
import org.zhucan.subsidy.person.KnownPersons;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;
import org.zhucan.subsidy.programme.OpenedBy;

/** What subsidy-service does about certificate-service's events. The mirror is up to date when it is called. */
@ApplicationScoped
class CertificateEvents implements EventEffect {

    private static final Set<String> PERSON_TOLD =
            Set.of("org.zhucan.person.registered.v1", "org.zhucan.person.updated.v1");

    private final EligibilityDesk desk;
    private final KnownPersons persons;
    private final Map<String, Consumer<ReceivedEvent>> effects = Map.of(
            "org.zhucan.person.registered.v1", this::personTold,
            "org.zhucan.person.updated.v1", this::personTold,
            "org.zhucan.person.deceased.v1", this::personDied,
            "org.zhucan.assessment.completed.v1", this::assessed,
            "org.zhucan.certificate.issued.v1", this::issued,
            "org.zhucan.certificate.regraded.v1", this::regraded,
            "org.zhucan.certificate.cancelled.v1", this::cancelled);

    CertificateEvents(EligibilityDesk desk, KnownPersons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    @Override
    public Set<String> types() {
        return effects.keySet();
    }

    /** Nothing waits for most persons that are told of. */
    @Override
    public List<ReceivedEvent> due(List<ReceivedEvent> events) {
        var told = events.stream()
                .filter(event -> PERSON_TOLD.contains(event.type()))
                .map(event -> UUID.fromString(event.subject()))
                .toList();
        var awaited = told.isEmpty() ? Set.of() : desk.awaitedAmong(told);
        return events.stream()
                .filter(event ->
                        !PERSON_TOLD.contains(event.type()) || awaited.contains(UUID.fromString(event.subject())))
                .toList();
    }

    @Override
    public void on(ReceivedEvent event) {
        effects.get(event.type()).accept(event);
    }

    private void personTold(ReceivedEvent event) {
        desk.personTold(UUID.fromString(event.subject()));
    }

    private void personDied(ReceivedEvent event) {
        var died = event.as(PersonDeceased.class);
        desk.personTold(died.person().id());
        desk.personDied(died.person().id(), died.deathDate());
    }

    private void assessed(ReceivedEvent event) {
        var completed = event.as(AssessmentCompleted.class);
        var assessment = completed.assessment();
        desk.open(new OpenCase(
                OpenedBy.ASSESSMENT_COMPLETED,
                assessment.id(),
                assessment.personId(),
                assessment.signedOn(),
                assessment.signedOn(),
                new AssessmentFacts(
                        "assessment " + assessment.id(),
                        completed.first(),
                        assessment.eligible(),
                        orZero(assessment.category()),
                        orZero(assessment.grade())),
                CertificateFacts.NONE,
                assessment.division()));
    }

    private void issued(ReceivedEvent event) {
        certified(event, certificate -> certificate.validFrom());
    }

    /** A grade change of one month acts from the next. */
    private void regraded(ReceivedEvent event) {
        certified(event, certificate -> YearMonth.from(certificate.validFrom())
                .plusMonths(1)
                .atDay(1));
    }

    /** Asks the mirror and not the event: a certificate cancelled meanwhile opens nothing. */
    private void certified(ReceivedEvent event, Function<KnownCertificate, LocalDate> owedFrom) {
        persons.findCertificate(UUID.fromString(event.subject()))
                .filter(KnownCertificate::valid)
                .ifPresent(certificate -> desk.open(new OpenCase(
                        OpenedBy.CERTIFICATE_ISSUED,
                        certificate.id(),
                        certificate.personId(),
                        certificate.validFrom(),
                        owedFrom.apply(certificate),
                        AssessmentFacts.NONE,
                        new CertificateFacts(
                                "certificate " + certificate.id(),
                                certificate.status(),
                                certificate.category(),
                                certificate.grade()),
                        certificate.division())));
    }

    private void cancelled(ReceivedEvent event) {
        var cancelled = event.as(CertificateCancelled.class);
        desk.certificateCancelled(cancelled.certificate().personId(), event.time(), cancelled.reason());
    }

    private static int orZero(Integer value) {
        return value == null ? 0 : value;
    }
}
