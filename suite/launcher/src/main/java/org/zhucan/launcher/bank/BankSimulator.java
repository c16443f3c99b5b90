// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A bank (代发银行) for demonstrations and tests, a process of its own: it watches the folder into which dispatched runs
 * are put and answers each file with a result file. Runs until it is stopped.
 */
public class BankSimulator {

    private static final List<String> OPTIONS = List.of("--drop", "--answers", "--seed", "--returned-per-mille");
    private static final int WATCH_EVERY_MILLIS = 40;

    private BankSimulator() {}

    public static void main(String[] arguments) throws IOException {
        var options = options(arguments);
        if (options.size() != OPTIONS.size()) {
            System.err.println("usage: BankSimulator --drop DIR --answers DIR --seed N --returned-per-mille N");
            System.exit(2);
        }
        var bank = new BankAnswer(
                Long.parseLong(options.get("--seed")), Integer.parseInt(options.get("--returned-per-mille")));
        watch(Path.of(options.get("--drop")), Path.of(options.get("--answers")), bank);
    }

    private static void watch(Path drop, Path answers, BankAnswer bank) throws IOException {
        Files.createDirectories(drop);
        Files.createDirectories(answers);
        var folder = new DropFolder(drop, answers, bank, System.out);
        System.out.println("the bank is open");
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(() -> look(folder), 0, WATCH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A folder that cannot be read now may be readable at the next look. */
    private static void look(DropFolder folder) {
        try {
            folder.answerNewFiles();
        } catch (IOException | RuntimeException e) {
            System.err.println("the bank could not work: " + e);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            if (OPTIONS.contains(arguments[i])) {
                options.put(arguments[i], arguments[i + 1]);
            }
        }
        return options;
    }
}
