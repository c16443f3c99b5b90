// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.zhucan.launcher.county.CountyPack;

/**
 * The bulletin that a county published on paper (公报原文), for the gateway's page to compare with: no application reads a
 * county pack, so a demo lays a copy where the gateway looks.
 *
 * @param file the pack's figures
 * @param year that they are of
 */
record PublishedBulletin(Path file, int year) {

    static PublishedBulletin of(Path packFolder) {
        return new PublishedBulletin(
                packFolder.resolve("figures.yaml"), CountyPack.read(packFolder).year());
    }

    /** In place of a copy made before; the folder is made where it is missing. */
    void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(file, folder.resolve(year + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
