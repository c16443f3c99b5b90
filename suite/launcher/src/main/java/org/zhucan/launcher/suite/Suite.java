// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhucan.launcher.keycloak.StandaloneRealm;
import org.zhucan.launcher.service.ClassArchives;
import org.zhucan.platform.embedded.StartFailure;

/**
 * A suite of our own processes: PostgreSQL, Kafka, Keycloak, the services, the gateway and the bank simulator. Used by
 * the command line and by the acceptance tests alike. Whoever starts one closes it; if this JVM is killed, all end.
 */
public final class Suite implements AutoCloseable {

    public static final String POSTGRESQL = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = "keycloak";
    public static final String CERTIFICATE_SERVICE = "certificate-service";
    public static final String SUBSIDY_SERVICE = "subsidy-service";
    public static final String REHAB_SERVICE = "rehab-service";
    public static final String EMPLOYMENT_SERVICE = "employment-service";
    public static final String GATEWAY = "gateway";
    public static final String BANK = "bank-simulator";

    /** What every demo user logs in with. */
    public static final String DEMO_PASSWORD = StandaloneRealm.DEMO_PASSWORD;

    private final SuiteOptions options;
    private final Progress progress;
    private final Clock clock;
    private final SuiteRecord record;
    private final Blueprint blueprint;
    private final Map<String, Part> parts;
    private final List<Part> replicas = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Part> firstCrash = new CompletableFuture<>();
    private final String startedAt;
    private final SuiteLock lock;

    private volatile ParallelStart starting;
    private volatile ClassArchives archives;
    private volatile SuiteStatus.State state = SuiteStatus.State.STARTING;
    private volatile String message;

    /** Takes the home folder; throws {@link StartFailure} if a suite runs there already. Starts nothing yet. */
    public Suite(SuiteOptions options, Progress progress, Clock clock) {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
        this.startedAt = clock.instant().toString();
        this.lock = SuiteLock.tryTake(options.folders().home()).orElseThrow(() -> alreadyRunning(options));
        SuiteRecord wanted = new SuiteRecord(
                options.time(),
                options.packFolder().toAbsolutePath().normalize().toString());
        this.record = options.scope() == SuiteOptions.Scope.INFRASTRUCTURE
                ? SuiteRecord.read(options.folders().home()).orElse(wanted)
                : SuiteRecord.readOrWrite(options.folders().home(), wanted);
        this.blueprint = new Blueprint(options, record.time(), this::changed);
        this.parts = blueprint.parts();
    }

    /** Starts everything and returns when all parts are ready; on failure nothing is left running. */
    public static Suite start(SuiteOptions options) {
        Suite suite = new Suite(options, Progress.silent(), Clock.systemUTC());
        try {
            suite.start();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /** Starts all parts in parallel, each as soon as what it stands on is ready. */
    public void start() {
        try {
            PortCheck.require(blueprint.ports(), processesOfEarlierRun());
            starting = new ParallelStart();
            plan(starting);
            starting.await();
            if (options.scope() == SuiteOptions.Scope.INFRASTRUCTURE) {
                DevelopmentFiles.write(options, blueprint.databases(), running().realm());
            } else {
                archives = blueprint.classArchives();
            }
            state = SuiteStatus.State.RUNNING;
            writeStatus();
        } catch (StartFailure e) {
            state = SuiteStatus.State.FAILED;
            message = e.getMessage().lines().findFirst().orElse("");
            throw e;
        }
    }

    /** A part by its name, to stop, kill and start it again. */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part \"" + name + "\"; there are " + parts.keySet());
        }
        return part;
    }

    public List<Part> parts() {
        return Stream.concat(parts.values().stream(), replicas.stream()).toList();
    }

    /** Starts one more process of a service, with the same settings on a free port; it ends with the suite. */
    public Part replica(String module) {
        return replica(module, Map.of());
    }

    /**
     * Starts one more process of a service on a free port; it ends with the suite.
     *
     * @param settings environment that differs from that of the first
     */
    public Part replica(String module, Map<String, String> settings) {
        Part replica = blueprint.replica(module, replicas.size() + 2, settings);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    /** A connection of PostgreSQL's superuser to a service's database or keycloak, to look behind the scenes in tests. */
    public Connection connect(String database) throws SQLException {
        return blueprint.postgres().connect(database);
    }

    /** Completed with the first part that ends by itself. */
    public CompletableFuture<Part> firstCrash() {
        return firstCrash;
    }

    /** What is written for the other commands; also the way to a token and the gateway. */
    public RunningSuite running() {
        return new RunningSuite(options.folders(), status(), clock);
    }

    /** Returns when nothing is learnt any more from this start for the next one, so that a measurement is not disturbed. */
    public void awaitClassArchives() {
        archives.await();
    }

    /** Notes why the suite ends, for status. */
    public void failed(String sentence) {
        state = SuiteStatus.State.FAILED;
        message = sentence;
    }

    /** Stops what runs, applications before their foundations, also in the middle of a start. */
    @Override
    public void close() {
        if (state == SuiteStatus.State.STOPPED) {
            return;
        }
        if (starting != null) {
            starting.cancel();
        }
        if (archives != null) {
            archives.close();
        }
        Set<String> foundations = Set.of(POSTGRESQL, KAFKA);
        stopAll(part -> !foundations.contains(part.name()));
        stopAll(part -> foundations.contains(part.name()));
        if (state != SuiteStatus.State.FAILED) {
            state = SuiteStatus.State.STOPPED;
        }
        writeStatus();
        lock.close();
    }

    private void plan(ParallelStart start) {
        CompletableFuture<Void> database = start.run(List.of(), timed(POSTGRESQL));
        start.run(List.of(), timed(KAFKA));
        if (options.scope() == SuiteOptions.Scope.INFRASTRUCTURE) {
            return;
        }
        Applications.SERVICES.keySet().forEach(module -> start.run(List.of(database), timed(module)));
        CompletableFuture<Void> installed = start.run(List.of(), this::installKeycloak);
        start.run(List.of(database, installed), timed(KEYCLOAK));
        start.run(List.of(), timed(GATEWAY));
        start.run(List.of(), timed(BANK));
    }

    private void installKeycloak() {
        if (!blueprint.keycloakServer().installed()) {
            progress.note("Keycloak is unpacked and built, once; that takes about half a minute.");
            blueprint.keycloakServer().install();
        }
    }

    private Runnable timed(String name) {
        return () -> {
            Instant from = clock.instant();
            Part part = part(name);
            part.start();
            progress.ready(part, Duration.between(from, clock.instant()));
        };
    }

    private void changed(Part part) {
        writeStatus();
        if (part.state() == PartState.FAILED && state == SuiteStatus.State.RUNNING) {
            firstCrash.complete(part);
        }
    }

    private void stopAll(Predicate<Part> which) {
        try (ParallelStop stop = new ParallelStop()) {
            parts().stream().filter(which).forEach(part -> stop.run(part::stop));
        }
    }

    private Set<Long> processesOfEarlierRun() {
        return SuiteStatus.readFile(options.folders().home()).stream()
                .flatMap(status -> status.parts().stream())
                .map(SuiteStatus.PartStatus::pid)
                .filter(pid -> pid != 0)
                .collect(Collectors.toSet());
    }

    private SuiteStatus status() {
        List<SuiteStatus.PartStatus> list = parts().stream()
                .map(part -> new SuiteStatus.PartStatus(
                        part.name(),
                        part.state(),
                        part.pid(),
                        part.port(),
                        null,
                        part.log().toString()))
                .toList();
        return new SuiteStatus(
                state,
                ProcessHandle.current().pid(),
                startedAt,
                options.scope(),
                record.time(),
                record.county(),
                options.ports(),
                list,
                message);
    }

    private synchronized void writeStatus() {
        if (parts != null) {
            status().write(options.folders().home());
        }
    }

    private static StartFailure alreadyRunning(SuiteOptions options) {
        String who = SuiteStatus.readFile(options.folders().home())
                .map(status -> " (process " + status.pid() + ")")
                .orElse("");
        return new StartFailure("A suite already runs on " + options.folders().home() + who
                + ": use it, or stop it with ./zhucan down.");
    }
}
