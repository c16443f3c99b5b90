// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucan.bench.machine.CpuMeter;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.suite.PartState;
import org.zhucan.launcher.suite.Ports;
import org.zhucan.launcher.suite.Progress;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.launcher.suite.SuiteFolders;
import org.zhucan.launcher.suite.SuiteOptions;
import org.zhucan.launcher.suite.SuiteTime;
import org.zhucan.platform.embedded.SecretFile;
import org.zhucan.platform.embedded.SourceTree;

/**
 * The suite that is measured: every part as standalone runs it, on free ports, fsync on, with data of its own that later
 * runs use again. What a gate does not need is stopped while it is measured.
 */
public final class Ground implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> SERVICES =
            List.of(Suite.CERTIFICATE_SERVICE, Suite.SUBSIDY_SERVICE, Suite.REHAB_SERVICE, Suite.EMPLOYMENT_SERVICE);

    private final Suite suite;
    private final Path home;
    private final CountyPack pack;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Ground(Suite suite, Path home, CountyPack pack) {
        this.suite = suite;
        this.home = home;
        this.pack = pack;
    }

    /** Starts the suite on the folder, and tells the services what divisions there are. */
    static Ground open(Path home) {
        var root = SourceTree.root();
        var packFolder = SuiteOptions.standardPack(root);
        var options = new SuiteOptions(
                new SuiteFolders(root, home, root.resolve(".zhucan/programs")),
                Ports.free(),
                packFolder,
                SuiteTime.REAL,
                SuiteOptions.Scope.SUITE,
                true);
        var suite = new Suite(options, Progress.silent(), Clock.systemUTC());
        try {
            suite.start();
            suite.awaitClassArchives();
            var ground = new Ground(suite, home, CountyPack.read(packFolder));
            ground.divisions("certificate", Suite.CERTIFICATE_SERVICE);
            ground.divisions("subsidy", Suite.SUBSIDY_SERVICE);
            return ground;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    private void divisions(String service, String module) {
        put(
                module,
                "/api/v1/admin/" + service + "/divisions",
                pack.divisions().stream().map(Ground::division).toList());
    }

    private static Map<String, Object> division(Division division) {
        var words = new LinkedHashMap<String, Object>();
        words.put("code", division.code());
        words.put("name", division.name());
        words.put("level", division.level());
        if (division.parent() != null) {
            words.put("parent", division.parent());
        }
        words.put("from", division.from().toString());
        return words;
    }

    public Suite suite() {
        return suite;
    }

    public CountyPack pack() {
        return pack;
    }

    /** A folder for files of the measurement. */
    public Path home() {
        return home;
    }

    /** certificate-service's keys, which its process made. */
    public Path certificateKeys() {
        return home.resolve("keys/certificate.json");
    }

    /** Runs these services and no other; the infrastructure goes on, sign-in and the suite's own gateway included. */
    public void only(String... modules) {
        var wanted = List.of(modules);
        for (var module : SERVICES) {
            var part = suite.part(module);
            if (!wanted.contains(module)) {
                part.stop();
            } else if (part.state() != PartState.READY) {
                part.start();
            }
        }
    }

    /** A connection of PostgreSQL's superuser. */
    public Connection connect(String database) throws SQLException {
        return suite.connect(database);
    }

    /** A file with a fresh token of the user, for programs that should not show it in their command line. */
    public Path token(String user) {
        var file = home.resolve("bench/token-" + user);
        SecretFile.write(file, fresh(user));
        return file;
    }

    private String fresh(String user) {
        return suite.running().tokens(Suite.DEMO_PASSWORD).tokenOf(user).value();
    }

    public String address(String module) {
        return "http://127.0.0.1:" + suite.part(module).port();
    }

    /** The realm that signs the tokens. */
    public URI realm() {
        return suite.running().realm();
    }

    /** Begins to count the processor time of these parts. */
    public CpuMeter meter(String... parts) {
        return CpuMeter.of(List.of(parts).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> suite.part(name).pid(), (a, b) -> a, LinkedHashMap::new)));
    }

    /** Puts a document to a service as its administrator. */
    public void put(String module, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address(module) + path))
                    .header("Authorization", "Bearer " + fresh("administrator"))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes lines to a file of the measurement. */
    public Path lines(String name, Iterable<String> lines) {
        try {
            var file = home.resolve("bench").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One number that a database gives. */
    public double number(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getDouble(1) : Double.NaN;
        }
    }

    public void execute(String database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
