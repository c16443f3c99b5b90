// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImportStateTest {

    @Test
    void nothingIsAppliedThatWasNotApproved() {
        var before =
                Arrays.stream(ImportState.values()).filter(state -> state.next().contains(ImportState.APPLIED));
        assertThat(before).containsExactly(ImportState.APPROVED);
    }

    @Test
    void noStepIsTakenThatIsNotNamed() {
        for (var from : ImportState.values()) {
            for (var to : ImportState.values()) {
                if (!from.next().contains(to)) {
                    assertThatThrownBy(() -> from.moveTo(to)).isInstanceOf(ImportState.MoveRefused.class);
                }
            }
        }
    }
}
