// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhucan.launcher.suite.SuiteLock;
import org.zhucan.launcher.suite.SuiteRecord;
import org.zhucan.launcher.suite.SuiteTime;
import org.zhucan.platform.embedded.FileTree;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        description = {
            "Stops the suite and deletes its data, keys and passwords; unpacked programs are kept.",
            "Data of a demo is deleted at once, data in real time only with --yes."
        })
final class ResetCommand implements Callable<Integer> {

    /** Unpacked programs can be made again but take half a minute; the lock is held while we delete. */
    private static final Set<String> KEPT = Set.of("programs", "lock");

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Option(names = "--yes", description = "Also deletes data that lives in real time.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Path home = where.folders().home();
        if (!Files.isDirectory(home)) {
            System.out.println("There is no data in " + home + ".");
            return 0;
        }
        boolean real = SuiteRecord.read(home)
                .filter(record -> record.time() == SuiteTime.REAL)
                .isPresent();
        if (real && !yes) {
            throw new StartFailure("The data in " + home
                    + " lives in real time and cannot be brought back: to delete it, run ./zhucan reset --yes.");
        }
        RunningLauncher.stop(home);
        SuiteLock lock = SuiteLock.tryTake(home)
                .orElseThrow(() -> new StartFailure("A suite has just been started on " + home + "."));
        try {
            delete(home);
        } finally {
            lock.close();
        }
        System.out.println("Deleted the data in " + home + ".");
        return 0;
    }

    private static void delete(Path home) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(home)) {
            all = entries.filter(entry -> !KEPT.contains(entry.getFileName().toString()))
                    .toList();
        }
        all.forEach(FileTree::delete);
    }
}
