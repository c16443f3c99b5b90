// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhucan.contracts.certificate.AssessmentEvent;
import org.zhucan.contracts.certificate.CertificateEvent;
import org.zhucan.contracts.certificate.PersonEvent;
import org.zhucan.contracts.certificate.PersonFactEvent;
import org.zhucan.contracts.employment.GrantEvent;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.contracts.rehab.RehabCaseEvent;
import org.zhucan.contracts.subsidy.EntitlementEvent;
import org.zhucan.contracts.subsidy.PaymentEvent;
import org.zhucan.contracts.subsidy.PaymentRejected;

/** A service with all that it announces, in the order of a paper's life: families of events, or an event that stands alone. */
record Publisher(String name, List<Class<? extends DomainEvent>> families) {

    static final List<Publisher> ALL = List.of(
            new Publisher(
                    "certificate",
                    List.of(PersonEvent.class, PersonFactEvent.class, AssessmentEvent.class, CertificateEvent.class)),
            new Publisher("subsidy", List.of(EntitlementEvent.class, PaymentEvent.class, PaymentRejected.class)),
            new Publisher("rehab", List.of(RehabCaseEvent.class, PaymentRequested.class)),
            new Publisher("employment", List.of(GrantEvent.class, PaymentRequested.class)));

    /** The record of every event of every publisher; what several announce is named once. */
    static Stream<Class<?>> allRecords() {
        return ALL.stream().flatMap(Publisher::records).distinct();
    }

    /** All that announce an event. */
    static Stream<Publisher> of(DomainEvent event) {
        return ALL.stream().filter(publisher -> publisher.records().anyMatch(event.getClass()::equals));
    }

    Stream<Class<?>> records() {
        return families.stream()
                .flatMap(family ->
                        family.isRecord() ? Stream.of(family) : Arrays.stream(family.getPermittedSubclasses()));
    }

    /** One example of each event. */
    List<DomainEvent> events() {
        return records().map(EventExamples::of).toList();
    }

    String topic() {
        return "zhucan." + name;
    }

    String source() {
        return "/" + name + "-service";
    }
}
