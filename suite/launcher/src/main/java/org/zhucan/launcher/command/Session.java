// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.zhucan.launcher.suite.Part;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.launcher.suite.SuiteOptions;

/** A suite that lives as long as this command: Ctrl-C, a failure and the end of the command all stop it in order. */
final class Session implements AutoCloseable {

    private static volatile boolean ending;

    private final Suite suite;
    private final Thread atExit;

    private Session(Suite suite) {
        this.suite = suite;
        this.atExit = new Thread(this::interrupted, "stops-the-suite");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Whether Ctrl-C or a kill has come: then a broken-off start is no failure to tell of. */
    static boolean ending() {
        return ending;
    }

    /** Returns when the suite is ready; on failure nothing is left running. */
    static Session start(SuiteOptions options, PrintStream out) {
        Session session = new Session(new Suite(options, new ConsoleProgress(out), Clock.systemUTC()));
        try {
            session.suite.start();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    Suite suite() {
        return suite;
    }

    /** Waits until a part ends by itself, and tells which; Ctrl-C ends this process before. */
    int awaitCrash(PrintStream err) {
        try {
            Part part = suite.firstCrash().get();
            String sentence = part.name() + " ended by itself, so the suite is stopped; see ./zhucan logs "
                    + part.name() + ", then start it again: all data is kept.";
            err.println(sentence);
            suite.failed(sentence);
            close();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        suite.close();
    }

    private void interrupted() {
        ending = true;
        suite.close();
    }
}
