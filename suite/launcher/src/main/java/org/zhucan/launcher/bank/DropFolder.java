// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.bank;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes every payment file that lies in one folder and has no answer in the other, and answers it once. */
class DropFolder {

    private static final String PAYMENT = ".csv";
    private static final String RESULT = ".result.csv";

    private final Path drop;
    private final Path answers;
    private final BankAnswer bank;
    private final PrintStream log;
    private final Set<Path> refused = new HashSet<>();

    DropFolder(Path drop, Path answers, BankAnswer bank, PrintStream log) {
        this.drop = drop;
        this.answers = answers;
        this.bank = bank;
        this.log = log;
    }

    void answerNewFiles() throws IOException {
        for (var file : paymentFiles()) {
            var name = file.getFileName().toString();
            var answer = answers.resolve(name.substring(0, name.length() - PAYMENT.length()) + RESULT);
            if (!Files.exists(answer) && !refused.contains(file)) {
                answer(file, answer);
            }
        }
    }

    /** A file is written under another name first, so that one that ends in .csv is whole. */
    private List<Path> paymentFiles() throws IOException {
        try (var files = Files.list(drop)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PAYMENT))
                    .sorted()
                    .toList();
        }
    }

    private void answer(Path file, Path answer) throws IOException {
        try {
            var payment = PaymentFile.read(Files.readAllBytes(file));
            writeWhole(answer, bank.to(payment));
            log.println(
                    "answered run " + payment.run() + ", " + payment.transfers().size() + " transfers");
        } catch (PaymentFile.Unacceptable e) {
            refused.add(file);
            log.println("refused " + file.getFileName() + ": " + e.getMessage());
        }
    }

    private static void writeWhole(Path file, byte[] content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
