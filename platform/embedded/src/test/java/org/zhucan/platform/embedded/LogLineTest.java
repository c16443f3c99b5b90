// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    private static final String ENTRY =
            "{\"timestamp\":\"2026-11-28T20:00:00.1Z\",\"level\":\"WARN\",\"logger\":\"a.B\","
                    + "\"message\":\"It rains\",\"trace\":{\"traceId\":\"4bf9\",\"spanId\":\"00f0\"},\"service\":\"cinema\"}";
    private static final String FAILURE =
            "{\"timestamp\":\"2026-11-28T20:00:01Z\",\"level\":\"ERROR\",\"logger\":\"a.B\","
                    + "\"message\":\"It broke\",\"trace\":{},\"exception\":\"a.Broken: so\\n\\tat a.B.c(B.java:1)\\n\"}";

    @Test
    void anEntryIsALineToRead() {
        assertThat(LogLine.readable(ENTRY)).isEqualTo("2026-11-28T20:00:00.1Z WARN  4bf9 [a.B] It rains");
    }

    @Test
    void anExceptionStandsBelowItsEntry() {
        assertThat(LogLine.readable(FAILURE))
                .isEqualTo("2026-11-28T20:00:01Z ERROR [a.B] It broke\na.Broken: so\n\tat a.B.c(B.java:1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LOG:  database system is ready",
                "\tat a.B.c(B.java:1)",
                "{\"level\":\"WA",
                "{}",
                "{not json}"
            })
    void whatIsNoEntryStaysAsItIs(String line) {
        assertThat(LogLine.readable(line)).isEqualTo(line);
    }

    @Test
    void theEndOfALogIsCountedInEntries(@TempDir Path folder) throws Exception {
        var log = Files.writeString(folder.resolve("x.log"), "starting\n" + ENTRY + "\n" + FAILURE + "\n");
        assertThat(LogTail.readable(log, 2))
                .startsWith("2026-11-28T20:00:00.1Z WARN")
                .endsWith("at a.B.c(B.java:1)");
        assertThat(LogTail.of(log, 1)).isEqualTo(FAILURE);
    }
}
