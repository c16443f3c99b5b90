// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.launcher.suite.SuiteLock;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.platform.embedded.SourceTree;

class ZhucanCommandTest {

    @TempDir
    Path home;

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs", "reset", "demo", "demo-files", "token", "dev", "contracts"})
    void everyCommandHasHelp(String command) {
        assertThat(ZhucanCommand.run(command, "--help")).isZero();
        assertThat(text(out)).contains("Usage: zhucan " + command);
    }

    @Test
    void aTokenIsAllThatStandsOnStandardOutput() throws Exception {
        pretendInfrastructureRuns();
        SuiteLock lock = SuiteLock.tryTake(home).orElseThrow();
        int status = ZhucanCommand.run("token", "administrator", "--data", home.toString());
        lock.close();
        assertThat(status).isZero();
        assertThat(text(out).strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void withoutASuiteATokenIsRefusedInOneSentence() {
        assertThat(ZhucanCommand.run("token", "administrator", "--data", home.toString()))
                .isEqualTo(1);
        assertThat(text(out)).isEmpty();
        assertThat(text(err).lines()).hasSize(1).first().asString().contains("./zhucan up");
    }

    @Test
    void aLauncherThatIsGoneRunsNothing() throws Exception {
        pretendInfrastructureRuns();
        assertThat(ZhucanCommand.run("status", "--json", "--data", home.toString()))
                .isEqualTo(3);
        assertThat(text(out)).contains("\"STOPPED\"").doesNotContain("\"RUNNING\"");
    }

    @Test
    void aDemoRefusesDataThatLivesInRealTimeAndNamesReset() throws Exception {
        pretendDataIn("REAL");
        assertThat(ZhucanCommand.run("demo", "--data", home.toString())).isEqualTo(1);
        assertThat(text(err)).contains("real time").contains("./zhucan reset");
    }

    @Test
    void dataInRealTimeIsDeletedOnlyOnDemand() throws Exception {
        pretendDataIn("REAL");
        assertThat(ZhucanCommand.run("reset", "--data", home.toString())).isEqualTo(1);
        assertThat(home.resolve("suite.json")).exists();
        assertThat(ZhucanCommand.run("reset", "--yes", "--data", home.toString()))
                .isZero();
        assertThat(home.resolve("suite.json")).doesNotExist();
    }

    @Test
    void aDemosDataIsDeletedAtOnceAndItsProgramsAreKept() throws Exception {
        pretendDataIn("SIMULATED");
        Files.createDirectories(home.resolve("programs/keycloak"));
        assertThat(ZhucanCommand.run("reset", "--data", home.toString())).isZero();
        assertThat(home.resolve("suite.json")).doesNotExist();
        assertThat(home.resolve("programs/keycloak")).exists();
    }

    @Test
    void aLogIsShownForPeopleAndOnDemandAsItWasWritten() throws Exception {
        var entry =
                "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"level\":\"INFO\",\"logger\":\"a.B\",\"message\":\"ready\"}";
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("logs/gateway.log"), "a warning of the JVM\n" + entry + "\n");
        assertThat(ZhucanCommand.run("logs", "gateway", "--data", home.toString()))
                .isZero();
        assertThat(text(out).lines()).containsExactly("a warning of the JVM", "2026-01-01T00:00:00Z INFO  [a.B] ready");
        out.reset();
        assertThat(ZhucanCommand.run("logs", "gateway", "--json", "--data", home.toString()))
                .isZero();
        assertThat(text(out).lines()).containsExactly("a warning of the JVM", entry);
    }

    private void pretendDataIn(String time) throws Exception {
        Files.writeString(home.resolve("suite.json"), "{\"time\":\"" + time + "\",\"county\":\"" + pack() + "\"}");
    }

    private void pretendInfrastructureRuns() throws Exception {
        Files.writeString(home.resolve("status.json"), """
                {"state":"RUNNING","pid":1,"startedAt":"2026-01-01T00:00:00Z","scope":"INFRASTRUCTURE","time":"REAL",
                "county":"%s","parts":[],"ports":{"gateway":1,"certificate":2,"subsidy":3,"rehab":9,
                "employment":10,"keycloak":4,"keycloakManagement":5,"postgres":6,"kafka":7,"kafkaController":8}}
                """.formatted(pack()));
    }

    private static Path pack() {
        return SuiteOptions.standardPack(SourceTree.root());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
