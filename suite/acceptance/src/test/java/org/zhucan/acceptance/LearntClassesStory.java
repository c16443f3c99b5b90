// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.launcher.suite.Suite;

/** What an application loaded at its first start is ready to be mapped at the next, while the suite has long been at work. */
@Order(4)
class LearntClassesStory {

    private final Suite suite = SuiteUnderTest.of(YearOfWenganStory.PACK);

    @ParameterizedTest
    @ValueSource(strings = {Suite.REHAB_SERVICE, Suite.GATEWAY})
    void theNextStartMapsTheClassesOfTheFirst(String application) throws IOException {
        var folder = suite.running().folders().programs().resolve(application);
        suite.awaitClassArchives();
        var part = suite.part(application);
        part.stop();
        part.start();
        assertThat(Path.of("/proc", Long.toString(part.pid()), "maps"))
                .content()
                .contains(folder + "/learnt-");
    }
}
