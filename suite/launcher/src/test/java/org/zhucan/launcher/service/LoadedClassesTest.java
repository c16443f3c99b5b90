// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    @TempDir
    Path programs;

    @Test
    void classesWithVersionsForOtherJdksAndTheLineBeingWrittenAreLeftOut() throws IOException {
        var application = InstalledApplication.in(programs, "some-service");
        jar(
                application.folder().resolve("lib/driver.jar"),
                "driver/Plain.class",
                "META-INF/versions/11/driver/New.class");
        Files.writeString(application.loadedClasses(), """
                # made by the JVM
                java/lang/Object id: 0
                driver/Plain id: 1
                driver/New id: 2
                @lambda-proxy driver/New run ()Ljava/lang/Runnable; REF_invokeStatic driver/New
                @lambda-proxy driver/Plain run ()Ljava/lang/Runnable; REF_invokeStatic driver/Plain
                driver/Pl""");

        assertThat(LoadedClasses.by(application).lines())
                .containsExactly(
                        "# made by the JVM",
                        "java/lang/Object id: 0",
                        "driver/Plain id: 1",
                        "@lambda-proxy driver/Plain run ()Ljava/lang/Runnable; REF_invokeStatic driver/Plain");
    }

    private static void jar(Path file, String... entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                jar.closeEntry();
            }
        }
    }
}
