// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopmentMavenTest {

    @ParameterizedTest
    @CsvSource({
        "Apache Maven 3.8.7, false",
        "Apache Maven 3.9.0, true",
        "Apache Maven 4.0.0-rc-4, true",
        "nothing, false"
    })
    void quarkusWantsMavenThreeNine(String version, boolean accepted) {
        assertThat(DevelopmentMaven.accepted(version)).isEqualTo(accepted);
    }
}
