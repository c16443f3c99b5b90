// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

/** What an operator watches, after work of which it is known what it must show. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class MetricsComponentTest {

    private static final String KIND = "kind=\"lights.count\"";

    private final Lights lights;
    private final Jobs jobs;
    private final CountingWork work;

    MetricsComponentTest(Lights lights, Jobs jobs, CountingWork work) {
        this.lights = lights;
        this.jobs = jobs;
        this.work = work;
    }

    @Test
    void commandsAreTimedByOperationAndOutcome() {
        var light = lights.install();
        var flipped = of("zhucan_command_seconds_count", "operation=\"flipLight\"", "outcome=\"2xx\"");
        var torn = of("zhucan_command_seconds_count", "operation=\"TicketResource.tear\"", "outcome=\"4xx\"");
        post("lights/" + light + "/flip", 204);
        post("lights/" + light + "/flip", 204);
        post("tickets/" + Ids.next() + "/tear", 404);
        awaitValue(flipped + 2, "zhucan_command_seconds_count", "operation=\"flipLight\"", "outcome=\"2xx\"");
        awaitValue(torn + 1, "zhucan_command_seconds_count", "operation=\"TicketResource.tear\"", "outcome=\"4xx\"");
        assertThat(of("zhucan_command_seconds_sum", "operation=\"flipLight\"")).isPositive();
        assertThat(of("zhucan_command_seconds_bucket", "operation=\"flipLight\"", "le=\"+Inf\""))
                .isEqualTo(flipped + 2);
    }

    @Test
    void thePoolOfConnectionsIsMeasured() {
        lights.install();
        assertThat(of("agroal_max_used_count", "datasource=\"default\"")).isBetween(1.0, 16.0);
        assertThat(of("agroal_awaiting_count", "datasource=\"default\"")).isNotNegative();
    }

    @Test
    void aRunningJobShowsHowFarItIs() {
        var gate = new Semaphore(0);
        work.waitAt(gate);
        try {
            var job = start(3);
            awaitValue(3, "zhucan_jobs_chunks", KIND);
            assertThat(of("zhucan_jobs_chunks_done", KIND)).isZero();
            assertThat(of("zhucan_jobs_open", KIND)).isEqualTo(1);
            gate.release(2);
            awaitValue(2, "zhucan_jobs_chunks_done", KIND);
            gate.release();
            Patience.until(
                    "the job ends", Lights.SOON, () -> jobs.view(job).state().equals("DONE"));
            assertThat(of("zhucan_jobs_open", KIND)).isZero();
            assertThat(of("zhucan_jobs_chunks", KIND)).isZero();
            assertThat(of("zhucan_jobs_chunks_done", KIND)).isZero();
        } finally {
            work.waitAt(CountingWork.open());
            gate.release(3);
        }
    }

    @Test
    void aJobThatFailsIsCounted() {
        var before = of("zhucan_jobs_failed", KIND);
        start(CountingWork.UNLUCKY + 1);
        awaitValue(before + 1, "zhucan_jobs_failed", KIND);
    }

    @Test
    void eventsThatWaitAreCounted() {
        var light = lights.install();
        lights.flip(light);
        Lights.awaitOnTheBoard(light, 1);
        awaitValue(0, "zhucan_outbox_rows");
        awaitValue(0, "zhucan_outbox_age_seconds");
        awaitValue(0, "zhucan_inbox_lag");
        assertThat(of("zhucan_inbox_parked"))
                .isEqualTo(
                        ZhucanServers.database().number("select count(*) from parked_event where status = 'PARKED'"));
        assertThat(of("zhucan_inbox_events_total", "light.switched", "outcome=\"handled\""))
                .isPositive();
    }

    private UUID start(int chunks) {
        var id = new AtomicReference<UUID>();
        lights.inTransaction(() -> id.set(jobs.start(CountingWork.KIND, String.valueOf(chunks))));
        return id.get();
    }

    private static void post(String path, int status) {
        given().auth()
                .oauth2(TestTokens.of("clerk").division(Light.DIVISION).sign())
                .post("/api/v1/" + path)
                .then()
                .statusCode(status);
    }

    private static void awaitValue(double value, String name, String... labels) {
        Patience.until(
                name + " is " + value, Lights.SOON, () -> value(name, labels).orElse(0) == value);
    }

    /** The series with that name and these labels; 0 where nothing was counted yet. */
    private static double of(String name, String... labels) {
        return value(name, labels).orElse(0);
    }

    /** Behind the value may stand the trace of one of those that were counted. */
    private static OptionalDouble value(String name, String... labels) {
        var series = Pattern.compile(name + "(\\{[^}]*})? (\\S+).*");
        return lines().map(series::matcher)
                .filter(Matcher::matches)
                .filter(line ->
                        Stream.of(labels).allMatch(label -> line.group(1).contains(label)))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .reduce(Double::sum);
    }

    private static Stream<String> lines() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines();
    }
}
