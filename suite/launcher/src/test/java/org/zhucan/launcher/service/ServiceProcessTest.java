// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProcessTest {

    private static final String BUILT = "-XX:SharedArchiveFile=app-cds.jsa";
    private static final String LEARNS = "-XX:DumpLoadedClassList=loaded.classlist";

    @TempDir
    Path programs;

    private InstalledApplication application;

    @BeforeEach
    void anApplicationAsTheBuildLeftIt() throws IOException {
        application = InstalledApplication.in(programs, "some-service");
        Files.createDirectories(application.folder());
        Files.createFile(application.folder().resolve("app-cds.jsa"));
    }

    @Test
    void learnsItsClassesAtTheFirstStart() {
        assertThat(commandIn(Map.of())).contains(BUILT, LEARNS);
    }

    @Test
    void startsFromWhatItHasLearnt() throws IOException {
        Files.createFile(application.learntArchive());
        assertThat(commandIn(Map.of()))
                .contains("-XX:SharedArchiveFile=" + application.learntArchive().getFileName())
                .doesNotContain(BUILT, LEARNS);
    }

    /** An agent makes the JVM crash on some of the classes that were learnt, and brings others that need not be. */
    @ParameterizedTest
    @ValueSource(strings = {"-javaagent:byteman.jar=port:1", "-Xmx1g -agentlib:jdwp=server=y", "-agentpath:/x.so"})
    void anAgentGetsWhatTheBuildLeft(String options) throws IOException {
        for (var variable : List.of("_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
            assertThat(commandIn(Map.of(variable, options))).contains(BUILT).doesNotContain(LEARNS);
        }
        Files.createFile(application.learntArchive());
        assertThat(commandIn(Map.of("JAVA_TOOL_OPTIONS", options))).contains(BUILT);
    }

    @Test
    void startsWithoutAnArchiveWhereTheBuildMadeNone() throws IOException {
        Files.delete(application.folder().resolve("app-cds.jsa"));
        assertThat(commandIn(Map.of())).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    }

    private List<String> commandIn(Map<String, String> environment) {
        return ServiceProcess.command(application, environment);
    }
}
