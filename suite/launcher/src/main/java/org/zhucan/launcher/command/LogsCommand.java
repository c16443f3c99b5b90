// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucan.platform.embedded.LogLine;
import org.zhucan.platform.embedded.LogTail;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a part's log.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "SERVICE", description = "A part as status names it, for instance subsidy-service.")
    private String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "How many lines; default 50.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Lines as they were written: one JSON object each from our applications.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = where.folders().home().resolve("logs");
        Path log = folder.resolve(part + ".log").normalize();
        if (!log.startsWith(folder) || !Files.exists(log)) {
            throw new StartFailure("There is no log of \"" + part + "\"; there are: " + names(folder) + ".");
        }
        long end = Files.size(log);
        System.out.println(json ? LogTail.of(log, lines) : LogTail.readable(log, lines));
        while (follow) {
            Thread.sleep(300);
            end = showFrom(log, end);
        }
        return 0;
    }

    /** Shows the whole lines after that place, and gives the place where the next one begins. */
    private long showFrom(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = file.length() < from ? 0 : from;
            byte[] fresh = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(fresh);
            int whole = fresh.length;
            while (whole > 0 && fresh[whole - 1] != '\n') {
                whole--;
            }
            new String(fresh, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> System.out.println(json ? line : LogLine.readable(line)));
            return start + whole;
        }
    }

    private static String names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "none, nothing was started yet";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
