// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.suite.PartState;
import org.zhucan.launcher.suite.Suite;

/** Where people are paid, the date is the calendar's: a service told to simulate it in production does not start. */
@Order(8)
class SimulatedTimeStory {

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);

    @Test
    void aServiceInProductionRefusesTimeThatCanBeMoved() throws IOException {
        assertThatThrownBy(() -> suite.replica("subsidy-service", Map.of("ZHUCAN_MODE", "production")))
                .hasMessageContaining("subsidy-service");
        var refused = suite.parts().stream()
                .filter(part -> part.name().startsWith("subsidy-service-"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(refused.state()).isEqualTo(PartState.FAILED);
        assertThat(Files.readString(refused.log()))
                .contains("Simulated time runs in the modes standalone and test only, and this is production");
        assertThat(suite.part("subsidy-service").state()).isEqualTo(PartState.READY);
    }
}
