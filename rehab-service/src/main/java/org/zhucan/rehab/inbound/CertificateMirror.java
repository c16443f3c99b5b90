// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.platform.inbox.Projection;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.rehab.person.KnownPersons;
import org.zhucan.rehab.person.KnownPersons.Told;

/** Keeps what certificate-service tells. Each event holds the whole state, so any later one suffices. */
@ApplicationScoped
class CertificateMirror implements Projection {

    private static final Set<String> PERSONS = types("person", "registered", "updated", "moved", "deceased");
    private static final Set<String> CERTIFICATES = types(
            "certificate",
            "registered",
            "issued",
            "renewed",
            "regraded",
            "replaced",
            "superseded",
            "frozen",
            "unfrozen",
            "transferred",
            "expired",
            "cancelled");

    private final KnownPersons persons;

    CertificateMirror(KnownPersons persons) {
        this.persons = persons;
    }

    private static Set<String> types(String noun, String... facts) {
        return Stream.of(facts)
                .map(fact -> "org.zhucan." + noun + "." + fact + ".v1")
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> types() {
        return Stream.concat(PERSONS.stream(), CERTIFICATES.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(ReceivedEvent event) {
        applyAll(List.of(event));
    }

    /** Keeps what several events tell, in one round trip for each kind. */
    @Override
    public void applyAll(List<ReceivedEvent> events) {
        persons.keepPersons(
                told(events, PERSONS, event -> event.as(PersonTold.class).person()));
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

    /** The part that all events of a certificate have. */
    record CertificateTold(CertificateState certificate) {}
}
