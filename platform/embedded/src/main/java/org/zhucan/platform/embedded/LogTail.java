// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log file that another process writes. */
public final class LogTail {

    private static final int ENOUGH_BYTES = 256 * 1024;

    private LogTail() {}

    /** As {@link #of}, written for people; an entry with an exception takes more than one line. */
    public static String readable(Path log, int lines) {
        return of(log, lines).lines().map(LogLine::readable).collect(Collectors.joining("\n"));
    }

    /** At most so many last lines, or an empty text if there is no such file yet. */
    public static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - ENOUGH_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
