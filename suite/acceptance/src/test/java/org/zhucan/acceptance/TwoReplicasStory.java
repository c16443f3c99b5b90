// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.drill.exercise.SentEvents;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Newcomers;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.suite.Suite;

/** Two of each service at once: one relay works at a time, and a person's events stay in the order of what happened. */
@Order(5)
class TwoReplicasStory {

    private static final int PERSONS = 40;
    private static final int CHANGES = 6;
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);
    private final Office office = Office.of(suite);
    private final Newcomers newcomers = new Newcomers(3, office.township());

    @Test
    void eachPersonsEventsKeepTheirOrder() throws Exception {
        var second = suite.replica("certificate-service");
        suite.replica("subsidy-service");
        var first = suite.part("certificate-service");
        var windows = List.of(office.api(first), office.api(second));
        var officers = Executors.newFixedThreadPool(4);
        var work = new ArrayList<Future<String>>();
        for (int i = 0; i < PERSONS; i++) {
            int number = i;
            work.add(officers.submit(() -> changesOfOnePerson(windows, number)));
        }
        var persons = new ArrayList<String>();
        for (var done : work) {
            persons.add(done.get());
        }
        officers.shutdown();

        Eventually.holds("an empty outbox", SETTLED, () -> office.count("certificate", "outbox") == 0);
        var sent = SentEvents.of(office);
        assertThat(persons).allSatisfy(person -> assertThat(sent.sequences(person))
                .hasSize(1 + CHANGES)
                .isSorted()
                .doesNotHaveDuplicates());
        Eventually.holds(
                "every last state at subsidy-service",
                SETTLED,
                () -> office.among("subsidy", "known_fact", "person_id", persons) == PERSONS * CHANGES / 2L);
        assertThat(office.count("subsidy", "parked_event")).isZero();
    }

    /** One change after the other, each at the other window than the one before. */
    private String changesOfOnePerson(List<Api> windows, int number) {
        var form = newcomers.next();
        var registered = windows.get(0).post(office.clerk(), "/api/v1/persons", form, "replica-" + number);
        assertThat(registered.status()).isEqualTo(201);
        for (int change = 0; change < CHANGES / 2; change++) {
            var year = 2010 + change;
            var row = Map.of("idNumber", form.get("idNumber"), "from", year + "-01-01");
            var recorded = windows.get(1)
                    .post(
                            "civil-affairs",
                            "/api/v1/facts/batches",
                            Map.of("kind", "LOW_INCOME", "source", "low income list", "rows", List.of(row)),
                            "replica-" + number + "-" + change);
            assertThat(recorded.status()).isEqualTo(200);
            var fact = recorded.body().get("results").get(0).get("factId").asText();
            var ended = windows.get(0)
                    .change("civil-affairs", "/api/v1/facts/" + fact + "/end", Map.of("to", year + "-12-31"), "\"0\"");
            assertThat(ended.status()).isEqualTo(200);
        }
        return registered.body().get("id").asText();
    }
}
