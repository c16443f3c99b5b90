// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucan.platform.embedded.FileTree;
import org.zhucan.platform.embedded.StartFailure;

/**
 * A built application, copied to where it runs from: a later build may then replace the original while this one runs.
 *
 * @param name the module's name
 * @param folder the copy of the module's target/quarkus-app
 */
record InstalledApplication(String name, Path folder) {

    /** Copies the module's application unless the copy is of the same build. */
    static InstalledApplication of(String name, Path root, Path programs) {
        Path built = root.resolve(name).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new StartFailure(
                    name + " is not built: run \"mvn -q -DskipTests package\" in " + root + " (./zhucan does so).");
        }
        InstalledApplication installed = in(programs, name);
        Path folder = installed.folder();
        Path note = folder.resolve("copied-from");
        String build = fingerprint(built);
        try {
            if (!Files.exists(note) || !Files.readString(note).equals(build)) {
                FileTree.delete(folder);
                Path fresh = programs.resolve(name + ".fresh");
                FileTree.delete(fresh);
                Files.createDirectories(programs);
                FileTree.copy(built, fresh);
                Files.writeString(fresh.resolve("copied-from"), build);
                FileTree.move(fresh, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The application " + name + " cannot be copied to " + folder, e);
        }
        return installed;
    }

    /** The copy that is there. */
    static InstalledApplication in(Path programs, String name) {
        return new InstalledApplication(name, programs.resolve(name));
    }

    Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    /** Parsed classes: those that the application really needed ({@link ClassArchives}), else what the build left, if anything. */
    Optional<Path> classArchive() {
        return hasLearnt() ? Optional.of(learntArchive()) : builtArchive();
    }

    /** What the build left, if its JDK made one. */
    Optional<Path> builtArchive() {
        return Optional.of(folder.resolve("app-cds.jsa")).filter(Files::exists);
    }

    /** Made by and good for one JVM alone, which its name says. */
    Path learntArchive() {
        return folder.resolve("learnt-" + Runtime.version() + ".jsa");
    }

    /** The classes that the application has loaded, written by its JVM while there is no archive of them. */
    Path loadedClasses() {
        return folder.resolve("loaded.classlist");
    }

    boolean hasLearnt() {
        return Files.exists(learntArchive());
    }

    /** Names, sizes and times of all files: a new build changes at least one of them. */
    private static String fingerprint(Path built) {
        try (Stream<Path> files = Files.walk(built)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> built.relativize(file) + " " + sizeAndTime(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sizeAndTime(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
