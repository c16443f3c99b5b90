// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegistered;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.Publisher.Published;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/**
 * How fast a county's opening stock is heard of: a measurement, named so that no build runs it. Start it with
 * {@code mvn -pl subsidy-service -am test -Dtest=InboxBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class InboxBench {

    private static final Logger LOG = Logger.getLogger(InboxBench.class);
    private static final int PERSONS = 20_000;
    private static final int CERTIFICATES = 13_600;

    private final Publisher certificate = Publisher.of("certificate");

    @Test
    void theStockIsHeardOf() {
        County.open();
        var persons =
                IntStream.range(0, PERSONS).mapToObj(i -> County.aPerson()).toList();
        var told = persons.stream()
                .map(person -> certificate.stamp(County.registered(person)))
                .toList();
        var certified = persons.stream()
                .limit(CERTIFICATES)
                .map(person -> certificate.stamp(new CertificateRegistered(
                        new CertificateState(
                                Ids.next(),
                                person.id(),
                                "VALID",
                                4,
                                2,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2030, 1, 1),
                                County.TOWNSHIP),
                        County.NOON)))
                .toList();
        measured("persons", "known_person", told);
        measured("certificates", "known_certificate", certified);
    }

    private void measured(String what, String table, List<Published> events) {
        var before = known(table);
        var began = System.nanoTime();
        certificate.sendAgain(events.toArray(Published[]::new));
        var sent = System.nanoTime();
        Patience.until(what, Duration.ofMinutes(5), () -> known(table) == before + events.size());
        var seconds = (System.nanoTime() - began) / 1e9;
        LOG.infof(
                "BENCH %d %s: sent in %.2f s, heard after %.2f s, %.0f events/s",
                events.size(), what, (sent - began) / 1e9, seconds, events.size() / seconds);
    }

    private static long known(String table) {
        return ZhucanServers.database().number("select count(*) from " + table);
    }
}
