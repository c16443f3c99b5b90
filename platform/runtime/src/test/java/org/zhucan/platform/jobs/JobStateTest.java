// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStateTest {

    @ParameterizedTest
    @CsvSource({"QUEUED, RUNNING CANCELLED", "RUNNING, DONE FAILED CANCELLED", "DONE, ''", "FAILED, ''", "CANCELLED, ''"
    })
    void mayOnlyMoveOn(JobState from, String next) {
        assertThat(String.join(
                        " ", from.next().stream().map(Enum::name).sorted().toList()))
                .isEqualTo(String.join(
                        " ", java.util.Arrays.stream(next.split(" ")).sorted().toList()));
    }
}
