// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhucan.contracts.certificate.AssessmentEvent;
import org.zhucan.contracts.certificate.CertificateEvent;
import org.zhucan.contracts.certificate.PersonEvent;
import org.zhucan.contracts.certificate.PersonFactEvent;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.subsidy.EntitlementEvent;
import org.zhucan.contracts.subsidy.PaymentEvent;

/** A service with all that it announces, in the order of a paper's life. */
record Publisher(String name, List<Class<? extends DomainEvent>> families) {

    static final List<Publisher> ALL = List.of(
            new Publisher(
                    "certificate",
                    List.of(PersonEvent.class, PersonFactEvent.class, AssessmentEvent.class, CertificateEvent.class)),
            new Publisher("subsidy", List.of(EntitlementEvent.class, PaymentEvent.class)));

    /** The record of every event of every publisher. */
    static Stream<Class<?>> allRecords() {
        return ALL.stream().flatMap(Publisher::records);
    }

    Stream<Class<?>> records() {
        return families.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
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
