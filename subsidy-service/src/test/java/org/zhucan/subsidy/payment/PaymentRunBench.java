// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/**
 * How fast a run of 100,000 persons is: a measurement, named so that no build runs it. Start it with
 * {@code mvn -pl subsidy-service -am test -Dtest=PaymentRunBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PaymentRunBench {

    private static final Logger LOG = Logger.getLogger(PaymentRunBench.class);
    private static final int PEOPLE = 100_000;

    @Test
    void aRunOfAHundredThousandPersons() {
        RestAssured.config = RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 600_000));
        var programme = County.aProgramme();
        County.appropriate(programme, "100000000.00");
        ManyPeople.granted(programme, PEOPLE);
        var run = timed("calculated", () -> County.aRun(programme, false));
        run(run).then().body("lines", org.hamcrest.Matchers.equalTo(PEOPLE));
        change("civil-affairs", run, "review", Map.of("opinion", "核对无误")).then().statusCode(200);
        step(run, "civil-affairs", "freeze");
        step(run, "finance", "approve");
        step(run, "finance", "dispatch");
        var answer = timed("file", () -> Bank.answer(run, Set.of()));
        var status = timed("result", () -> Bank.upload(run, answer).statusCode());
        assertThat(status).isEqualTo(202);
        timed("settled", () -> {
            Patience.until("settled", Duration.ofMinutes(10), () -> "SETTLED".equals(run(run).path("status")));
            return null;
        });
        as("finance").get("/api/v1/funds/" + programme.fund()).then().statusCode(200);
    }

    private static void step(String run, String role, String verb) {
        assertThat(timed(verb, () -> change(role, run, verb, null).statusCode()))
                .isEqualTo(200);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var began = System.nanoTime();
        var result = work.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        LOG.infof("BENCH %s: %.2f s, %.0f rows/s", what, seconds, PEOPLE / seconds);
        return result;
    }
}
