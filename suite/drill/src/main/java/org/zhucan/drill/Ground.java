// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.ledger.Clerks;
import org.zhucan.drill.ledger.ClientLedger;
import org.zhucan.drill.ledger.LedgerCheck;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Newcomers;
import org.zhucan.drill.office.Office;
import org.zhucan.drill.watch.Watcher;
import org.zhucan.launcher.suite.Part;

/** What one run of a drill stands on: the suite, its seed, where it notes what it finds, and the watcher that looks on. */
public final class Ground {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Office office;
    private final Newcomers newcomers;
    private final Watcher watcher;
    private final Findings findings = new Findings();
    private final Extent extent;
    private final long seed;
    private final String name;

    Ground(Office office, Newcomers newcomers, Watcher watcher, Extent extent, long seed, String name) {
        this.office = office;
        this.newcomers = newcomers;
        this.watcher = watcher;
        this.extent = extent;
        this.seed = seed;
        this.name = name;
    }

    public Office office() {
        return office;
    }

    public Findings findings() {
        return findings;
    }

    public Extent extent() {
        return extent;
    }

    public long seed() {
        return seed;
    }

    /** Drawn from the seed alone. */
    public Random random() {
        return new Random(seed);
    }

    /** Begins every key and code that this run makes, so that no two runs meet. */
    public String name() {
        return name;
    }

    public Newcomers newcomers() {
        return newcomers;
    }

    public Watcher watcher() {
        return watcher;
    }

    public Part part(String module) {
        return office.suite().part(module);
    }

    /** The seeded driver, at work through the given door. */
    public Clerks clerks(Api api, ClientLedger ledger) {
        return new Clerks(office, api, ledger, newcomers, name, seed);
    }

    /** Starts a process that carries the fault. */
    public void startFaulty(Part part, CodeFault fault) {
        part.start(fault.environment(rules()));
    }

    /** Brings something back and notes how long it took until a caller was answered again. */
    public void recovery(Runnable start, ClientLedger ledger) {
        int before = ledger.acknowledged();
        long began = System.nanoTime();
        start.run();
        Eventually.comes(PATIENCE, () -> ledger.acknowledged() > before);
        findings.recovered(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Holds what the clerks know against the suite. */
    public void check(ClientLedger ledger) {
        new LedgerCheck(office, findings).check(ledger);
    }

    /** One more process of a service, which carries the fault. */
    public Part replica(String module, CodeFault fault) {
        return office.suite().replica(module, fault.environment(rules()));
    }

    /** One more process of a service, told something else. */
    public Part replica(String module, Map<String, String> settings) {
        return office.suite().replica(module, settings);
    }

    private Path rules() {
        return office.suite().running().folders().home().resolve("drill");
    }
}
