// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.lights.LightEvent.BellRang;
import org.zhucan.platform.lights.LightEvent.LightSwitched;
import org.zhucan.platform.testing.EventLog;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class TracesComponentTest {

    private static final String CALLER = "00f067aa0ba902b7";
    private static final String NOBODY = "0000000000000000";

    private final String trace = Ids.next().toString().replace("-", "");
    private final InMemorySpanExporter recorded;
    private final Lights lights;
    private final Jobs jobs;

    TracesComponentTest(InMemorySpanExporter recorded, Lights lights, Jobs jobs) {
        this.recorded = recorded;
        this.lights = lights;
        this.jobs = jobs;
    }

    @Test
    void aRequestItsEventTheEffectAndWhatThatPublishesAreOneTree() {
        var light = lights.install();
        flip(light, "01").statusCode(204);
        var switched = EventLog.await(LightSwitched.TYPE, light);
        var rang = EventLog.await(BellRang.TYPE, light);

        var request = await(span -> span.getTraceId().equals(trace) && span.getKind() == SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(request.getName()).isEqualTo("POST /lights/{id}/flip");
        assertThat(switched.traceparent())
                .as("the outbox keeps the request's span")
                .isEqualTo(traceparent(request));

        var effect = await(span -> span.getTraceId().equals(trace) && span.getKind() == SpanKind.CONSUMER);
        assertThat(effect.getParentSpanId()).as("over Kafka").isEqualTo(request.getSpanId());
        assertThat(effect.getName()).isEqualTo("process " + LightSwitched.TYPE);
        assertThat(rang.traceparent()).as("what the effect publishes").isEqualTo(traceparent(effect));
        assertThat(rang.causationId()).isEqualTo(switched.id());
        assertThat(spans(span -> span.getTraceId().equals(trace))).hasSize(2);
    }

    @Test
    void aTraceThatItsCallerDoesNotRecordIsCarriedOnUnrecorded() {
        var light = lights.install();
        flip(light, "00").statusCode(204);
        var rang = EventLog.await(BellRang.TYPE, light);
        assertThat(rang.traceparent()).startsWith("00-" + trace).endsWith("-00");
        assertThat(spans(span -> span.getTraceId().equals(trace))).isEmpty();
    }

    @Test
    void aProblemNamesTheTraceThatIsRecorded() {
        String named = given().get("/api/v1/public/refusals/UNKNOWN")
                .then()
                .statusCode(404)
                .extract()
                .path("traceId");
        var request = await(span -> span.getTraceId().equals(named));
        assertThat(request.getParentSpanId()).isEqualTo(NOBODY);
    }

    @Test
    void whatSomebodySearchedForStaysOutOfTheSpan() {
        String named = given().get("/api/v1/public/refusals/UNKNOWN?name=Zhang&idNumber=11010119900307109X")
                .then()
                .extract()
                .path("traceId");
        var request = await(span -> span.getTraceId().equals(named));
        assertThat(request.getAttributes().asMap().values().toString())
                .contains("/api/v1/public/refusals/UNKNOWN")
                .doesNotContain("Zhang", "11010119900307109X");
    }

    @Test
    void whatNobodyAskedForBeginsATraceOfItsOwn() {
        lights.inTransaction(() -> jobs.start(CountingWork.KIND, "1"));
        var chunk = await(span -> span.getName().equals("job " + CountingWork.KIND));
        assertThat(chunk.getParentSpanId()).isEqualTo(NOBODY);
    }

    private ValidatableResponse flip(UUID light, String flags) {
        return given().auth()
                .oauth2(TestTokens.of("clerk").division(Light.DIVISION).sign())
                .header("traceparent", "00-" + trace + "-" + CALLER + "-" + flags)
                .post("/api/v1/lights/" + light + "/flip")
                .then();
    }

    private static String traceparent(SpanData span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01";
    }

    private SpanData await(Predicate<SpanData> wanted) {
        return Patience.until("a span is recorded", Lights.SOON, () -> Optional.of(spans(wanted))
                .filter(found -> !found.isEmpty())
                .map(found -> found.get(0)));
    }

    private List<SpanData> spans(Predicate<SpanData> wanted) {
        return recorded.getFinishedSpanItems().stream().filter(wanted).toList();
    }
}
