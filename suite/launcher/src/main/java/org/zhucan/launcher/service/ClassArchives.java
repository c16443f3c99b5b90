// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.StartFailure;

/**
 * Makes archives of the classes that applications loaded when they really started, with database and Kafka. The build cannot know
 * them: what it archives ends before the first connection, which is half. An application that finds its archive starts in about half the
 * processor time. It is made once for a build and a JVM, beside a running suite and with what the machine has to spare.
 */
public final class ClassArchives implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final List<String> WHEN_NOTHING_ELSE_RUNS = List.of("nice", "-n", "19");

    private final Path log;
    private final Thread thread;

    private ClassArchives(List<InstalledApplication> applications, Path log) {
        this.log = log;
        var lists = applications.stream().flatMap(this::loadedBy).toList(); // now, before anything is started anew
        this.thread = new Thread(() -> make(lists), "class-archives");
        thread.setDaemon(true);
    }

    /**
     * Begins to make those that are missing, one after the other.
     *
     * @param names modules of applications that are ready
     * @param programs folder of the copies that run
     */
    public static ClassArchives begin(List<String> names, Path programs, Path log) {
        var applications = names.stream()
                .map(name -> InstalledApplication.in(programs, name))
                .filter(application -> !application.hasLearnt() && Files.exists(application.loadedClasses()))
                .toList();
        var archives = new ClassArchives(applications, log);
        archives.thread.start();
        return archives;
    }

    private Stream<LoadedClasses> loadedBy(InstalledApplication application) {
        try {
            return Stream.of(LoadedClasses.by(application));
        } catch (IOException e) {
            note(application, e);
            return Stream.empty();
        }
    }

    /** Returns when all are made, or could not be. */
    public void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops; what was begun is thrown away, and made at a later start. */
    @Override
    public void close() {
        thread.interrupt();
        await();
    }

    private void make(List<LoadedClasses> lists) {
        for (var loaded : lists) {
            if (!Thread.currentThread().isInterrupted()) {
                make(loaded);
            }
        }
    }

    /** Without an archive an application only starts more slowly, so that a failure stays in the log. */
    private void make(LoadedClasses loaded) {
        var application = loaded.application();
        var own = "." + ProcessHandle.current().pid();
        var classes = application.folder().resolve("learning" + own);
        var unfinished = application.folder().resolve("learnt.jsa" + own);
        try {
            Files.write(classes, loaded.lines());
            ChildProcess.run(dump(application, classes, unfinished), PATIENCE);
            Files.move(unfinished, application.learntArchive(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | StartFailure e) {
            if (!Thread.currentThread().isInterrupted()) {
                note(application, e);
            }
        } finally {
            delete(classes);
            delete(unfinished);
        }
    }

    private ChildProcess.Launch dump(InstalledApplication application, Path classes, Path archive) {
        var command = new ArrayList<>(WHEN_NOTHING_ELSE_RUNS);
        command.addAll(JavaCommand.with(ServiceProcess.SMALL));
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes.getFileName(),
                "-XX:SharedArchiveFile=" + archive.getFileName(),
                "-Xlog:cds=error",
                "-cp",
                application.jar().getFileName().toString()));
        return ChildProcess.Launch.of("The class archive of " + application.name(), command, application.folder(), log);
    }

    private void note(InstalledApplication application, Exception failure) {
        try {
            var sentence = "No class archive of " + application.name() + ": " + failure.getMessage() + "\n";
            Files.writeString(log, sentence, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
