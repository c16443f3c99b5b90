// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ZhucanServers;

/** The log as a service writes it in production. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
@TestProfile(JsonLogComponentTest.AsInProduction.class)
class JsonLogComponentTest extends CinemaTest {

    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.console.json.enabled", "true");
        }
    }

    private static final String ID_NUMBER = "110101199003074477";
    private static final String NAME = "张桂芳";

    /** The NUL in it is what the database cannot take: nobody foresaw that. */
    private static final String FATAL = "hall\\u0000";

    @Test
    void aFailureIsOneLineWithItsTraceAndNobodysData() throws Exception {
        var lines = new Lines();
        var log = Logger.getLogger("");
        log.addHandler(lines);
        String traceId;
        try {
            traceId = buy(ticket(NAME + ID_NUMBER, COUNTY, FATAL, SOMEBODY))
                    .then()
                    .statusCode(500)
                    .extract()
                    .path("traceId");
        } finally {
            log.removeHandler(lines);
        }
        var line = lines.written.stream()
                .filter(written -> written.contains("A request failed"))
                .findFirst()
                .orElseThrow();
        assertThat(line.stripTrailing()).doesNotContain("\n").doesNotContain(ID_NUMBER, NAME);
        var object = new ObjectMapper().readTree(line);
        assertThat(object.path("service").asText()).isEqualTo("cinema");
        assertThat(object.path("level").asText()).isEqualTo("ERROR");
        assertThat(object.path("logger").asText()).isEqualTo("org.zhucan.platform.web.FailureMapper");
        assertThat(object.path("message").asText()).isEqualTo("A request failed");
        assertThat(object.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
        assertThat(object.at("/trace/traceId").asText()).isEqualTo(traceId).matches("[0-9a-f]{32}");
        assertThat(object.at("/trace/spanId").asText()).matches("[0-9a-f]{16}");
        assertThat(object.path("exception").asText()).contains("\tat org.zhucan.platform");
        assertThat(lines.written).noneMatch(written -> written.contains(ID_NUMBER) || written.contains(NAME));
    }

    /** Writes down what the console is given, in the console's own form. */
    private static final class Lines extends ExtHandler {

        private final Queue<String> written = new ConcurrentLinkedQueue<>();
        private final Formatter form = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .map(Handler::getFormatter)
                .findFirst()
                .orElseThrow();

        @Override
        protected void doPublish(ExtLogRecord entry) {
            written.add(form.format(entry));
        }
    }
}
