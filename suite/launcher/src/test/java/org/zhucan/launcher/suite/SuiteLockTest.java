// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.platform.embedded.SourceTree;
import org.zhucan.platform.embedded.StartFailure;

class SuiteLockTest {

    @TempDir
    Path home;

    @Test
    void onlyOneSuiteRunsOnAHome() {
        SuiteLock lock = SuiteLock.tryTake(home).orElseThrow();
        assertThat(SuiteLock.isHeld(home)).isTrue();
        SuiteOptions options = SuiteOptions.forTests(home, SuiteOptions.standardPack(SourceTree.root()));
        assertThatThrownBy(() -> new Suite(options, Progress.silent(), Clock.systemUTC()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("./zhucan down");
        lock.close();
        assertThat(SuiteLock.isHeld(home)).isFalse();
    }
}
