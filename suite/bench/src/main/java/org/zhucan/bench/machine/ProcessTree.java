// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process and all that it started, as Linux tells of them in /proc. */
public final class ProcessTree {

    /** The kernel tells processor time in hundredths of a second to every program (USER_HZ). */
    private static final long MICROS_A_TICK = 10_000;

    private static final int UTIME = 11;
    private static final int CUTIME = 13;

    private ProcessTree() {}

    /** Processor time of the tree so far, ended children included; 0 where there is no such process. */
    public static long cpuMicros(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> ticks(read(process.pid(), "stat")))
                        .sum())
                .map(ticks -> ticks * MICROS_A_TICK)
                .orElse(0L);
    }

    /** Memory of the tree in kB, where each page counts for its share among the processes that hold it. */
    public static long shareKb(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> pssKb(read(process.pid(), "smaps_rollup")))
                        .sum())
                .orElse(0L);
    }

    static long pssKb(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    /** User and system time of the process and of its children that have ended and were waited for. */
    static long ticks(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        // The name in brackets may hold blanks; what is counted comes after it.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
        return own + Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CUTIME + 1]);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
