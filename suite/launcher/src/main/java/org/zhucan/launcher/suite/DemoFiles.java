// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.keycloak.StandaloneRealm;

/**
 * What a demo in containers reads of a county pack, which no container sees: the realm with its demo users, the published
 * bulletin, the settings of the bank, and the folders that it shares with the bank.
 *
 * @param root the project's folder
 * @param pack the county pack's folder
 * @param folder where the files go; those of an earlier time are replaced
 */
public record DemoFiles(Path root, Path pack, Path folder) {

    /** Containers run as users of their own, and these folders hold an invented county's payments alone. */
    private static final String FOR_EVERYBODY = "rwxrwxrwx";

    public void write() {
        var county = CountyPack.read(pack);
        try {
            Files.createDirectories(folder.resolve("realm"));
            Files.writeString(folder.resolve("realm/zhucan-realm.json"), realm(county));
            PublishedBulletin.of(pack).copyTo(folder.resolve("published"));
            Files.writeString(folder.resolve("county.env"), settings(county));
            for (var shared : List.of("bank/drop", "bank/answers")) {
                Files.setPosixFilePermissions(
                        Files.createDirectories(folder.resolve(shared)),
                        PosixFilePermissions.fromString(FOR_EVERYBODY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
    }

    /** The addresses and the partner's secret stay placeholders, which Keycloak fills from its environment at the import. */
    private String realm(CountyPack county) {
        return StandaloneRealm.of(
                StandaloneRealm.template(root),
                county.demoUsers(),
                county.division(),
                "${ZHUCAN_WEB_URL}",
                "${ZHUCAN_PARTNER_SECRET}");
    }

    private static String settings(CountyPack county) {
        return """
                ZHUCAN_DIVISION=%s
                ZHUCAN_BANK_SEED=%d
                ZHUCAN_BANK_RETURNED_PER_MILLE=%d
                """.formatted(
                        county.division(), county.bank().seed(), county.bank().returnedPerMille());
    }
}
