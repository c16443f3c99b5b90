// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void refusedRequestsAreNotCountedAsDone() {
        var outcome = Wrk.outcome("""
                Running 10s test
                  Requests/sec: 101
                OUTCOME {"requests":1010,"refused":10,"failed":12,"micros":10000000}
                """, "wrk");

        assertThat(outcome.good()).isEqualTo(1_000);
        assertThat(outcome.perSecond()).isEqualTo(100);
        assertThat(outcome.note()).isEqualTo("12 of 1012 requests failed");
    }

    @Test
    void silenceIsAFailure() {
        assertThatThrownBy(() -> Wrk.outcome("unable to connect", "wrk")).hasMessageContaining("unable to connect");
    }
}
