// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.subsidy.SubsidyConfig;

/** The folder from which the bank takes files. */
@ApplicationScoped
class BankFolder {

    private final Path folder;

    BankFolder(SubsidyConfig config) {
        this.folder = config.bankOut();
    }

    /**
     * Under a name that the bank does not look for, to the disk, then renamed: nobody ever sees half a file.
     *
     * @throws UncheckedIOException what passes by itself: whoever writes tries again
     */
    void write(String name, byte[] bytes) {
        var draft = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws FolderUnavailable 503 if nothing can be written now */
    void requireWritable() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new FolderUnavailable();
        }
        if (!Files.isWritable(folder)) {
            throw new FolderUnavailable();
        }
    }

    static final class FolderUnavailable extends Refusal {
        FolderUnavailable() {
            super(Kind.UNAVAILABLE, "bank-folder-unavailable", "The folder for files to the bank cannot be written");
        }
    }
}
