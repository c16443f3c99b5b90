// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops the suite that runs on this data; the data is kept.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        boolean stopped = RunningLauncher.stop(where.folders().home());
        System.out.println(
                stopped ? "Stopped." : "Nothing runs on " + where.folders().home() + ".");
        return 0;
    }
}
