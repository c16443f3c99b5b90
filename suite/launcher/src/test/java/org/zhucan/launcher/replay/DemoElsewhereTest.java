// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.launcher.command.ZhucanCommand;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Figure;
import org.zhucan.platform.embedded.SourceTree;

/** {@code ./zhucan demo --url}: the replay against a suite that this launcher did not start. */
class DemoElsewhereTest {

    private static final Path PACK = SourceTree.root().resolve("suite/counties/990127-2025");

    @TempDir
    Path folder;

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ScriptedSuite suite;
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("keycloak-admin"), "a-password-of-its-own");
        suite = new ScriptedSuite();
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", DemoElsewhereTest::signIn);
        keycloak.start();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(realOut);
        System.setErr(realErr);
        keycloak.stop(0);
        suite.close();
    }

    @Test
    void theStatusIsZeroOnlyIfEveryCoveredFigureMatchesAndNothingIsPlayedTwice() {
        assertThat(demo(suite.address().toString())).isEqualTo(1);
        assertThat(suite.taken).hasSizeGreaterThan(100);
        assertThat(folder.resolve("data/replay-127.0.0.1-" + suite.address().getPort() + ".journal"))
                .exists();
        assertThat(folder.resolve("data/replay.journal")).doesNotExist();
        var played = suite.taken.size();
        suite.compute(publishedFigures());
        out.reset();
        var again = demo(suite.address() + "/");
        assertThat(text(err)).isEmpty();
        assertThat(again).as(text(out)).isZero();
        assertThat(suite.taken).hasSize(played);
    }

    @Test
    void dataInRealTimeIsLeftAlone() {
        suite.liveInRealTime();
        assertThat(demo(suite.address().toString())).isEqualTo(1);
        assertThat(text(err).lines()).singleElement().asString().contains("lives in real time");
        assertThat(suite.taken).isEmpty();
        assertThat(suite.asked).noneMatch(asked -> asked.startsWith("PUT"));
    }

    @Test
    void whatIsMissingIsNamedInOneSentence() throws Exception {
        refused("No suite answers at http://127.0.0.1:1", demo("http://127.0.0.1:1/"));
        refused("\"gateway.example\" is no address of a server", demo("gateway.example"));
        keycloak.stop(0);
        refused(
                "No Keycloak with the realm zhucan answers",
                demo(suite.address().toString()));
        Files.delete(folder.resolve("keycloak-admin"));
        refused("keycloak-admin, is not there", demo(suite.address().toString()));
        assertThat(suite.asked).isEmpty();
    }

    @Test
    void theOptionsGoTogether() {
        assertThat(ZhucanCommand.run("demo", "--url", suite.address().toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("--keycloak-admin=FILE", "--answers=DIR");
    }

    private int demo(String url) {
        return ZhucanCommand.run(arguments(url).toArray(String[]::new));
    }

    private List<String> arguments(String url) {
        return new ArrayList<>(List.of(
                "demo",
                "--url",
                url,
                "--keycloak",
                "http://127.0.0.1:" + keycloak.getAddress().getPort(),
                "--keycloak-admin",
                folder.resolve("keycloak-admin").toString(),
                "--answers",
                folder.toString(),
                "--county",
                PACK.toString(),
                "--data",
                folder.resolve("data").toString()));
    }

    private void refused(String sentence, int status) {
        assertThat(status).isEqualTo(1);
        assertThat(text(err).lines()).singleElement().asString().contains(sentence);
        err.reset();
    }

    private static String publishedFigures() {
        return CountyPack.read(PACK).figures().stream()
                .filter(Figure::covered)
                .map(figure -> "{\"code\":\"%1$s\",\"value\":%2$s,\"crossCheck\":{\"value\":%2$s}}"
                        .formatted(figure.code(), figure.published()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A realm that lets everybody in, and one user whatever is asked for. */
    private static void signIn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            var answer = path.startsWith("/admin")
                    ? "[{\"id\":\"u-1\",\"username\":\"somebody\"}]"
                    : "{\"access_token\":\"t\",\"expires_in\":3600}";
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
