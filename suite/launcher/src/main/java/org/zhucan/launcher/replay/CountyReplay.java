// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.plan.Plan;
import org.zhucan.launcher.plan.Planner;

/**
 * Replays a county's year through the gateway's public API, with the demo users' own tokens, and compares the bulletin
 * with what was published. An interrupted replay goes on from its journal; a finished one is only compared again.
 */
public class CountyReplay {

    private static final String LOADED = "pack loaded";

    private final CountyPack pack;
    private final SuiteAddress suite;
    private final Path journalFile;
    private final PrintStream out;
    private final Pause pause;
    private final Clock clock;
    private final Stopwatch times;
    private final TokenCache users;
    private final SuiteClient client;

    public CountyReplay(CountyPack pack, SuiteAddress suite, UserTokens tokens, Path journalFile, PrintStream out) {
        this(pack, suite, tokens, journalFile, out, Pause.real());
    }

    CountyReplay(
            CountyPack pack, SuiteAddress suite, UserTokens tokens, Path journalFile, PrintStream out, Pause pause) {
        this.pack = pack;
        this.suite = suite;
        this.journalFile = journalFile;
        this.out = out;
        this.pause = pause;
        this.clock = Clock.systemUTC();
        this.times = new Stopwatch(clock);
        this.users = new TokenCache(tokens, clock);
        this.client = new SuiteClient(suite.gateway(), users, pause);
    }

    /**
     * Plays what is not played yet, and prints the table.
     *
     * @throws ReplayStopped when the suite refuses a command of the plan or does not answer; what was done is kept
     */
    public ReplayOutcome run() {
        var plan = Planner.plan(pack);
        try (var journal = Journal.open(journalFile, plan.fingerprint())) {
            var began = clock.instant();
            var played = !journal.isFinished();
            if (played) {
                play(plan, journal);
            }
            var took = played ? Duration.between(began, clock.instant()) : Duration.ZERO;
            return compare(took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what the county sets up and plays nothing: an office on its first morning. Doing it again changes nothing. */
    public void load() {
        var dates = new BusinessDate(client, suite.services(), pause);
        dates.requireSimulated();
        dates.moveTo(pack.startDate());
        new PackLoader(pack, client, suite.services()).load();
    }

    private void play(Plan plan, Journal journal) {
        var dates = new BusinessDate(client, suite.services(), pause);
        if (!journal.isDone(LOADED)) {
            times.time("county pack", this::load);
            journal.done(LOADED);
        }
        times.time("opening stock", () -> new StockLoader(
                        client, journal, step -> Desk.key(plan.fingerprint(), step), users, pause)
                .load(plan.opening(), dates::awaitRest));
        var moneyWork = new MoneyWork(client, journal, suite.bankAnswers(), plan.secondAccounts(), pause);
        var desk = new Desk(client, journal, plan.fingerprint(), moneyWork);
        try (var lanes = new Lanes();
                var progress = progress(plan.size())) {
            for (var day : plan.days()) {
                day(day, journal, dates, desk, lanes, progress);
            }
            times.time("waiting for rest", dates::awaitRest);
        }
        journal.finish();
        times.print(out);
    }

    private void day(Plan.Day day, Journal journal, BusinessDate dates, Desk desk, Lanes lanes, ProgressBar progress) {
        var step = "day " + day.date();
        if (journal.isDone(step)) {
            progress.stepBy(day.commands().size());
            return;
        }
        times.time("waiting for rest", () -> dates.moveTo(day.date()));
        progress.setExtraMessage(day.date().toString());
        times.time(
                "commands of the year",
                () -> lanes.run(day.commands(), (lane, stop) -> {
                    var screen = new Desk.Screen();
                    for (var command : lane) {
                        if (stop.get()) {
                            return;
                        }
                        desk.perform(command, screen);
                        progress.step();
                    }
                }));
        journal.done(step);
    }

    private ReplayOutcome compare(Duration took) {
        var path = "/bulletins/" + pack.year() + "?division=" + pack.division();
        var bulletin = client.call(Request.get(null, path)).body();
        var rows = new FigureTable(pack).rows(bulletin);
        FigureTable.print(rows, out);
        return new ReplayOutcome(rows, took);
    }

    private ProgressBar progress(int commands) {
        return new ProgressBarBuilder()
                .setTaskName(pack.name().en() + " " + pack.year())
                .setInitialMax(commands)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(out, 110))
                .build();
    }
}
