// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.bench.profile.HotFrames.Frame;

class HotFramesTest {

    @Test
    void theHottestComesFirst() {
        assertThat(HotFrames.top(Map.of("a", 1L, "b", 3L, "c", 1L), 4))
                .containsExactly(new Frame("b", 0.75), new Frame("a", 0.25), new Frame("c", 0.25));
    }

    @Test
    void workBelongsToTheInnermostLibrary() {
        assertThat(HotFrames.part(
                        List.of("java.math.BigInteger.implMulAdd", "org.jose4j.jws.X.verify", "io.vertx.Y.run")))
                .isEqualTo("token check");
        assertThat(HotFrames.part(List.of("org.hibernate.validator.Z.check", "org.zhucan.A.b")))
                .isEqualTo("validation");
        assertThat(HotFrames.part(List.of("java.lang.Thread.run"))).isEqualTo("other");
    }
}
