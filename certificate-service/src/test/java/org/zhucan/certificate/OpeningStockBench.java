// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.testing.EventLog;

/**
 * How fast a county's persons and certificates come in: a measurement, named so that no build runs it. Start it with
 * {@code mvn -pl certificate-service -am test -Dtest=OpeningStockBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
class OpeningStockBench extends ComponentTest {

    private static final Logger LOG = Logger.getLogger(OpeningStockBench.class);
    private static final int PERSONS = 20_000;
    private static final int CERTIFICATES = 13_600;

    @Test
    void aCountyComesIn() {
        var persons = IntStream.range(0, PERSONS)
                .mapToObj(number -> String.join(
                        ",",
                        "p" + number,
                        number(number).text(),
                        "张三",
                        "h" + number / 3,
                        Fixtures.TOWNSHIP,
                        Fixtures.TOWNSHIP,
                        "13800000000"))
                .collect(Collectors.joining("\n"));
        measured(
                "persons",
                "key,idNumber,name,household,registeredDivision,residenceDivision,phone\n" + persons,
                PERSONS);
        var certificates = IntStream.range(0, CERTIFICATES)
                .mapToObj(number -> "c" + number + "," + number(number).text() + ",4,2,2020-01-01")
                .collect(Collectors.joining("\n"));
        measured("certificates", "key,idNumber,category,grade,issuedOn\n" + certificates, CERTIFICATES);
        var began = System.nanoTime();
        EventLog.awaitEmptyOutbox();
        LOG.infof("BENCH outbox empty after another %.2f s", (System.nanoTime() - began) / 1e9);
    }

    private static void measured(String kind, String csv, int rows) {
        var began = System.nanoTime();
        var sent = RowsFile.send(Office.reviewer(), kind, csv);
        var received = System.nanoTime();
        var file = new RowsFile(
                "/" + kind + "/imports/" + sent.then().statusCode(202).extract().path("id"));
        file.await(Office.reviewer(), "CHECKED");
        var checked = System.nanoTime();
        file.approve(Office.approver()).then().statusCode(200);
        file.await(Office.reviewer(), "APPLIED");
        var applied = System.nanoTime();
        file.read().then().body("applied", org.hamcrest.Matchers.equalTo(rows));
        LOG.infof(
                "BENCH %s: received %.2f s, checked %.2f s, applied %.2f s; %.0f rows/s",
                kind,
                (received - began) / 1e9,
                (checked - received) / 1e9,
                (applied - checked) / 1e9,
                rows / ((applied - began) / 1e9));
    }

    private static IdNumber number(int number) {
        return Fixtures.idNumber(LocalDate.of(1950, 1, 1).plusDays(number / 900), number % 900);
    }
}
