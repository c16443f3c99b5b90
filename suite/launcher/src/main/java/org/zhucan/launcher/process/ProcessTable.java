// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the kernel tells about processes in /proc. */
public final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private ProcessTable() {}

    /** Memory that is resident, in kB; 0 if there is no such process. */
    public static long residentKb(long pid) {
        try {
            return Files.readAllLines(PROC.resolve(Long.toString(pid)).resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Memory of a process and its descendants, in kB, for servers such as PostgreSQL that are many processes. */
    public static long residentOfTreeKb(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> residentKb(process.pid()))
                        .sum())
                .orElse(0L);
    }

    /** The process that listens on a port, if the kernel lets us see it. */
    public static Optional<Long> listenerOn(int port) {
        Set<String> sockets = socketsOn(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> holdsOneOf(folder, sockets))
                    .map(folder -> Long.valueOf(folder.getFileName().toString()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A short name for a process: its program, for a JVM also its main class or jar. */
    public static String nameOf(long pid) {
        try {
            String line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
            String[] words = line.split("\0");
            String program = Path.of(words[0]).getFileName().toString();
            return program.equals("java") && words.length > 1 ? "java " + mainOf(words) : program;
        } catch (IOException | RuntimeException e) {
            return "a process";
        }
    }

    private static String mainOf(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("-jar") && i + 1 < words.length) {
                return words[i + 1];
            }
            if (words[i].equals("-cp") || words[i].equals("-classpath")) {
                i++;
            } else if (!words[i].startsWith("-")) {
                return words[i];
            }
        }
        return "";
    }

    private static Set<String> socketsOn(int port) {
        String suffix = ":%04X".formatted(port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try (Stream<String> lines = Files.lines(PROC.resolve(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields ->
                                fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                        .forEach(fields -> sockets.add("socket:[" + fields[9] + "]"));
            } catch (IOException e) {
                continue; // no IPv6 on this machine
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
