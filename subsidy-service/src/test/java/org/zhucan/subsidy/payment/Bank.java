// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.withKey;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.zhucan.platform.hash.Sha256;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;

/** The bank of the tests: takes a run's file from the folder and answers it. */
final class Bank {

    private Bank() {}

    /** The rows of the file once it lies in the folder, checked against its hash. */
    static List<String[]> file(String run) {
        var path = ZhucanServers.folder("bank-out").resolve(id(run) + ".csv");
        Patience.until("the bank's file", Duration.ofSeconds(20), () -> Files.exists(path));
        try {
            var text = Files.readString(path);
            var last = text.lastIndexOf("S,");
            var rows = text.substring(0, last).getBytes(StandardCharsets.UTF_8);
            if (!text.substring(last).equals("S," + Sha256.hex(rows, rows.length) + "\n")) {
                throw new AssertionError("The file does not end with its hash");
            }
            return text.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that returns the transfers of these ids and pays the rest. */
    static byte[] answer(String run, Set<String> returned) {
        var rows = new StringBuilder();
        var paid = BigDecimal.ZERO.setScale(2);
        var back = BigDecimal.ZERO.setScale(2);
        var count = 0;
        for (var row : file(run)) {
            if (row[0].equals("T")) {
                var goesBack = returned.contains(row[1]);
                rows.append("R,%s,%s%n".formatted(row[1], goesBack ? "RETURNED,AC01" : "PAID,"));
                paid = goesBack ? paid : paid.add(new BigDecimal(row[5]));
                back = goesBack ? back.add(new BigDecimal(row[5])) : back;
                count++;
            }
        }
        return ResultFileTest.sealed("H,zhucan-result,1,%s,%d,%s,%s\n".formatted(id(run), count, paid, back) + rows);
    }

    static Response upload(String run, byte[] file) {
        return withKey(as("finance")).contentType("text/csv").body(file).post(run + "/results");
    }

    static String id(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }
}
