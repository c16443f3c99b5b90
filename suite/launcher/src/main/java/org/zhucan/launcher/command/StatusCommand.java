// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhucan.launcher.suite.SuiteStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = {
            "Shows each part with its process, port, state and memory.",
            "The exit status is 0 if the suite runs, 3 if not."
        })
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<SuiteStatus> status = SuiteStatus.read(where.folders().home());
        if (status.isEmpty()) {
            System.out.println(json ? "{\"state\":\"STOPPED\",\"parts\":[]}" : "Nothing was started yet.");
            return NOT_RUNNING;
        }
        SuiteStatus current =
                status.get().pid() == 0 ? status.get() : status.get().measured();
        System.out.println(json ? current.json() : table(current));
        return current.running() ? 0 : NOT_RUNNING;
    }

    private static String table(SuiteStatus status) {
        StringBuilder text = new StringBuilder();
        text.append(status.state());
        text.append(", ").append(status.time().name().toLowerCase(Locale.ROOT)).append(" time");
        if (status.message() != null) {
            text.append(": ").append(status.message());
        }
        text.append(String.format("%n%-20s %-9s %8s %6s %8s%n", "part", "state", "process", "port", "memory"));
        long sum = 0;
        for (SuiteStatus.PartStatus part : status.parts()) {
            long kilobytes = part.residentKb() == null ? 0 : part.residentKb();
            sum += kilobytes;
            text.append(String.format(
                    "%-20s %-9s %8s %6s %5d MB%n",
                    part.name(),
                    part.state(),
                    part.pid() == 0 ? "-" : part.pid(),
                    part.port() == 0 ? "-" : part.port(),
                    kilobytes / 1024));
        }
        return text.append(String.format("%-46s %5d MB", "together", sum / 1024))
                .toString();
    }
}
