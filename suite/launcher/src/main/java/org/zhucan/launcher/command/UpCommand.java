// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhucan.launcher.suite.Ports;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.launcher.suite.SuiteRecord;
import org.zhucan.launcher.suite.SuiteTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = {
            "Starts the suite and keeps it running until Ctrl-C; data is kept between runs.",
            "New data lives in real time; data that a demo made stays in simulated time."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Option(names = "--detach", description = "Leaves the suite running in the background.")
    private boolean detach;

    @Option(
            names = "--in-background",
            hidden = true,
            description = "This is the launcher that --detach leaves running.")
    private boolean inBackground;

    @Option(names = "--infra", description = "Starts PostgreSQL and Kafka alone, for a service in development mode.")
    private boolean infrastructure;

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0", description = "Adds N to every port.")
    private int portOffset;

    @Override
    public Integer call() {
        SuiteFolders folders = where.folders();
        if (detach) {
            return DetachedStart.of(folders, infrastructure, portOffset).run();
        }
        SuiteOptions options = options(folders);
        System.out.println("Starting on " + folders.home() + ":");
        try (Session session = Session.start(options, System.out)) {
            if (!inBackground) {
                Addresses.print(session.suite().running(), System.out);
            }
            return session.awaitCrash(System.err);
        }
    }

    private SuiteOptions options(SuiteFolders folders) {
        Path pack = SuiteRecord.read(folders.home())
                .map(record -> Path.of(record.county()))
                .orElse(SuiteOptions.standardPack(folders.root()));
        SuiteOptions.Scope scope = infrastructure ? SuiteOptions.Scope.INFRASTRUCTURE : SuiteOptions.Scope.SUITE;
        return new SuiteOptions(folders, Ports.standard(portOffset), pack, SuiteTime.REAL, scope, true);
    }
}
