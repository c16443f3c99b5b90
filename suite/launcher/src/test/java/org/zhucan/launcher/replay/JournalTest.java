// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void remembersWhatIsDoneAndTheIdsLearned() throws IOException {
        var file = folder.resolve("deep/replay.journal");
        try (var journal = Journal.open(file, "plan-a")) {
            journal.done("2024-01-02/0001", Map.of("person:1", "id-1"));
        }
        try (var journal = Journal.open(file, "plan-a")) {
            assertThat(journal.isDone("2024-01-02/0001")).isTrue();
            assertThat(journal.isDone("2024-01-02/0002")).isFalse();
            assertThat(journal.require("person:1")).isEqualTo("id-1");
            assertThat(journal.referenceOf("id-1")).contains("person:1");
            assertThat(journal.isFinished()).isFalse();
        }
    }

    @Test
    void aLineCutOffByACrashIsDropped() throws IOException {
        var file = folder.resolve("replay.journal");
        try (var journal = Journal.open(file, "plan-a")) {
            journal.done("one");
        }
        Files.writeString(file, "{\"done\":\"tw", StandardOpenOption.APPEND);
        try (var journal = Journal.open(file, "plan-a")) {
            assertThat(journal.isDone("one")).isTrue();
            journal.done("three");
        }
        try (var journal = Journal.open(file, "plan-a")) {
            assertThat(journal.isDone("three")).isTrue();
        }
    }

    @Test
    void belongsToOnePlan() throws IOException {
        var file = folder.resolve("replay.journal");
        Journal.open(file, "plan-a").close();
        assertThatThrownBy(() -> Journal.open(file, "plan-b"))
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("another county pack");
    }
}
