// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import org.zhucan.launcher.county.PackBroken;
import org.zhucan.launcher.replay.ReplayStopped;
import org.zhucan.platform.embedded.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The top command; each of its words is a class beside it. */
@Command(
        name = "zhucan",
        description = "Runs the Zhucan (助残) suite on this machine.",
        mixinStandardHelpOptions = true,
        version = "zhucan 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Programs of their own, each on a suite that it starts itself: zhucan drill (faults on purpose) and",
            "zhucan bench (measurements); --help tells how."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            DemoCommand.class,
            DemoFilesCommand.class,
            TokenCommand.class,
            DevCommand.class,
            ContractsCommand.class
        })
public final class ZhucanCommand {

    /** Runs one command line; the status is 0 when all went well, 1 after a failure that was told, 2 for wrong usage. */
    public static int run(String... arguments) {
        return new CommandLine(new ZhucanCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(ZhucanCommand::tell)
                .execute(arguments);
    }

    private static int tell(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        boolean told =
                failure instanceof StartFailure || failure instanceof PackBroken || failure instanceof ReplayStopped;
        if (!told) {
            throw failure;
        }
        if (!Session.ending()) {
            command.getErr().println(failure.getMessage());
        }
        return 1;
    }
}
