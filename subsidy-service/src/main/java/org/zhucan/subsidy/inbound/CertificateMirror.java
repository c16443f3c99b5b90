// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.platform.inbox.Projection;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.subsidy.person.KnownPersons;
import org.zhucan.subsidy.person.KnownPersons.Told;

/** Keeps what certificate-service tells. Each event holds the whole state, so any later one suffices. */
@ApplicationScoped
class CertificateMirror implements Projection {

    private static final Set<String> PERSONS =
            Set.of("org.zhucan.person.registered.v1", "org.zhucan.person.updated.v1", "org.zhucan.person.deceased.v1");
    private static final Set<String> FACTS =
            Set.of("org.zhucan.person.fact-recorded.v1", "org.zhucan.person.fact-ended.v1");
    private static final Set<String> CERTIFICATES = Set.of(
            "org.zhucan.certificate.registered.v1",
            "org.zhucan.certificate.issued.v1",
            "org.zhucan.certificate.renewed.v1",
            "org.zhucan.certificate.regraded.v1",
            "org.zhucan.certificate.replaced.v1",
            "org.zhucan.certificate.superseded.v1",
            "org.zhucan.certificate.frozen.v1",
            "org.zhucan.certificate.unfrozen.v1",
            "org.zhucan.certificate.transferred.v1",
            "org.zhucan.certificate.expired.v1",
            "org.zhucan.certificate.cancelled.v1");

    private final KnownPersons persons;

    CertificateMirror(KnownPersons persons) {
        this.persons = persons;
    }

    @Override
    public Set<String> types() {
        var all = new java.util.HashSet<>(PERSONS);
        all.addAll(FACTS);
        all.addAll(CERTIFICATES);
        return Set.copyOf(all);
    }

    @Override
    public void apply(ReceivedEvent event) {
        applyAll(List.of(event));
    }

    @Override
    public void applyAll(List<ReceivedEvent> events) {
        persons.keepPersons(
                told(events, PERSONS, event -> event.as(PersonTold.class).person()));
        persons.keepFacts(told(events, FACTS, event -> event.as(FactTold.class).fact()));
        persons.keepCertificates(told(
                events, CERTIFICATES, event -> event.as(CertificateTold.class).certificate()));
    }

    private static <S> List<Told<S>> told(
            List<ReceivedEvent> events, Set<String> types, Function<ReceivedEvent, S> state) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .map(event -> new Told<>(state.apply(event), event.sequence()))
                .toList();
    }

    @Override
    public void clear() {
        persons.forgetAll();
    }

    /** The part that all events of a person have. */
    record PersonTold(PersonState person) {}

    /** The part that all events of a fact have. */
    record FactTold(FactState fact) {}

    /** The part that all events of a certificate have. */
    record CertificateTold(CertificateState certificate) {}
}
