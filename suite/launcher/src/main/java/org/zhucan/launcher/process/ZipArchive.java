// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zhucan.platform.embedded.FileTree;

/** A distribution as a zip file with one top folder. */
public final class ZipArchive {

    private ZipArchive() {}

    /** Unpacks so that the archive's top folder becomes the target; the target is there only when it is complete. */
    public static void unpack(Path zip, Path target) {
        Path fresh = target.resolveSibling(target.getFileName() + ".unpacking");
        FileTree.delete(fresh);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                unpack(archive, entries.nextElement(), fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(zip + " cannot be unpacked into " + target, e);
        }
        FileTree.move(fresh, target);
    }

    private static void unpack(ZipFile archive, ZipEntry entry, Path target) throws IOException {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }
}
