// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Progress;

/** One line for each part that is ready. */
final class ConsoleProgress implements Progress {

    private final PrintStream out;

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void note(String sentence) {
        out.println("  " + sentence);
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        String where = part.port() == 0 ? "" : "127.0.0.1:" + part.port();
        out.println(String.format(
                Locale.ROOT, "  %-20s ready after %4.1f s  %s", part.name(), took.toMillis() / 1000.0, where));
    }
}
