// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** The compiled classes of a folder, as bytes to read and as types to ask. */
final class ClassFiles {

    private ClassFiles() {}

    static List<ClassReader> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ClassFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled classes cannot be read", e);
        }
    }

    private static ClassReader read(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Whether the class, known by its internal name, is a kind of the other; false when it cannot be loaded. */
    static boolean isA(Class<?> kind, String internalName) {
        try {
            return kind.isAssignableFrom(Class.forName(
                    internalName.replace('/', '.'),
                    false,
                    Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
