// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.keycloak.StandaloneRealm;
import org.zhucan.launcher.replay.CountyReplay;
import org.zhucan.launcher.replay.SuiteAddress;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.launcher.suite.Ports;
import org.zhucan.launcher.suite.RemoteSuite;
import org.zhucan.launcher.suite.RunningSuite;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.launcher.suite.SuiteLock;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.launcher.suite.SuiteRecord;
import org.zhucan.launcher.suite.SuiteTime;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Starts the suite in simulated time, replays a county's year and compares its figures with the published.",
            "A replay that was interrupted goes on; one that is finished is not repeated.",
            "With --url the suite runs already, in simulated time on empty data; the exit status is then 0 only if every",
            "covered figure matches."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--county",
            paramLabel = "DIR",
            description = "The county pack; default: the one named in suite/counties/default.")
    private Path county;

    @Option(
            names = "--exit",
            description = "Stops afterwards; the exit status is 0 only if every covered figure matches.")
    private boolean exit;

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0", description = "Adds N to every port.")
    private int portOffset;

    @ArgGroup(exclusive = false)
    private Elsewhere elsewhere;

    @Override
    public Integer call() {
        SuiteFolders folders = where.folders();
        if (elsewhere != null) {
            return replayElsewhere(elsewhere.suite(), folders);
        }
        Path packFolder = packFolder(folders);
        CountyPack pack = CountyPack.read(packFolder);
        if (SuiteLock.isHeld(folders.home())) {
            return status(replay(pack, RunningSuite.on(folders, CLOCK), folders));
        }
        SuiteOptions options = new SuiteOptions(
                folders, Ports.standard(portOffset), packFolder, SuiteTime.SIMULATED, SuiteOptions.Scope.SUITE, true);
        System.out.println("Starting on " + folders.home() + ":");
        try (Session session = Session.start(options, System.out)) {
            boolean matches = replay(pack, session.suite().running(), folders);
            if (exit) {
                return status(matches);
            }
            Addresses.print(session.suite().running(), System.out);
            return session.awaitCrash(System.err);
        }
    }

    private static int status(boolean matches) {
        return matches ? 0 : 1;
    }

    private int replayElsewhere(RemoteSuite suite, SuiteFolders folders) {
        suite.requireReady();
        CountyPack pack = CountyPack.read(county == null ? SuiteOptions.standardPack(folders.root()) : county);
        UserTokens tokens = suite.tokens(StandaloneRealm.DEMO_PASSWORD, CLOCK);
        return status(replay(pack, suite.address(), tokens, folders.journal(suite.gateway())));
    }

    private static boolean replay(CountyPack pack, RunningSuite suite, SuiteFolders folders) {
        UserTokens tokens = suite.tokens(StandaloneRealm.DEMO_PASSWORD);
        return replay(pack, suite.address(), tokens, folders.journal());
    }

    private static boolean replay(CountyPack pack, SuiteAddress suite, UserTokens tokens, Path journal) {
        System.out.println();
        return new CountyReplay(pack, suite, tokens, journal, System.out).run().matches();
    }

    /** The wanted pack, if the data that exists is a demo of it. */
    private Path packFolder(SuiteFolders folders) {
        Optional<SuiteRecord> made = SuiteRecord.read(folders.home());
        if (made.filter(record -> record.time() == SuiteTime.REAL).isPresent()) {
            throw new StartFailure("The data in " + folders.home()
                    + " lives in real time, so no year can be replayed on it: delete it with ./zhucan reset --yes,"
                    + " or name another folder with --data.");
        }
        Path wanted = county == null
                ? made.map(record -> Path.of(record.county())).orElse(SuiteOptions.standardPack(folders.root()))
                : county.toAbsolutePath().normalize();
        made.filter(record -> !Path.of(record.county()).equals(wanted)).ifPresent(record -> {
            throw new StartFailure("The data in " + folders.home() + " is a demo of " + record.county()
                    + ": delete it with ./zhucan reset, or name another folder with --data.");
        });
        return wanted;
    }
}
