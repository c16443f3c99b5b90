// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Packs;
import org.zhucan.launcher.plan.Planner;
import org.zhucan.launcher.replay.FigureRow.Verdict;
import org.zhucan.launcher.replay.ScriptedSuite.Taken;
import org.zhucan.launcher.replay.ScriptedSuite.Weather;
import org.zhucan.launcher.replay.UserTokens.AccessToken;

class CountyReplayTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CountyPack pack = Packs.yunling();
    private ScriptedSuite suite;

    @BeforeEach
    void start() throws IOException {
        suite = new ScriptedSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void playsEachCommandOnceAndComparesTheBulletin() {
        suite.next(new Weather(503, null), new Weather(0, null));
        var outcome = replay().run();
        assertThat(suite.taken).extracting(Taken::key).doesNotHaveDuplicates();
        assertThat(suite.taken)
                .filteredOn(taken -> taken.path().equals("/applications"))
                .hasSize(33);
        assertThat(suite.taken)
                .filteredOn(taken -> taken.path().endsWith("/approve"))
                .allMatch(taken -> taken.ifMatch() != null);
        assertThat(suite.asked)
                .contains("PUT /programmes/ASSESS_HELP", "PUT /funds/PD-BASE", "PUT /admin/certificate/divisions")
                .filteredOn(asked -> asked.equals("PUT /admin/subsidy/business-date"))
                .hasSize(Planner.plan(pack).days().size() + 1);
        assertThat(outcome.rows())
                .extracting(FigureRow::verdict)
                .startsWith(Verdict.MATCH, Verdict.MISSING, Verdict.MISSING, Verdict.NOT_COVERED);
        assertThat(outcome.matches()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("certificates.issued")
                .contains("Not covered yet (6)");
    }

    @Test
    void anEmptyRunIsDiscardedAndNotGoneOnWith() {
        replay().run();
        assertThat(suite.taken)
                .filteredOn(taken -> taken.path().endsWith("/discard"))
                .hasSize(24);
        assertThat(suite.taken).noneMatch(taken -> taken.path().endsWith("/freeze"));
    }

    @Test
    void anInterruptedReplayGoesOnWithTheSameKeys() throws IOException {
        suite.breakAfter(200);
        assertThatThrownBy(() -> replay().run())
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("500 internal");
        var before = List.copyOf(suite.taken);
        assertThat(before).hasSize(200);
        suite.mend();
        replay().run();

        try (var undisturbed = new ScriptedSuite()) {
            replay(undisturbed, folder.resolve("other.journal")).run();
            assertThat(suite.taken).hasSameSizeAs(undisturbed.taken);
        }
        assertThat(suite.taken).extracting(Taken::key).doesNotHaveDuplicates();
        assertThat(suite.taken).startsWith(before.toArray(Taken[]::new));
    }

    @Test
    void aParkedEventStopsTheReplay() {
        suite.park();
        assertThatThrownBy(() -> replay().run())
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("An event any.happened.v1 is parked in certificate: broken");
    }

    @Test
    void aFinishedReplayIsOnlyComparedAgain() {
        replay().run();
        assertThat(suite.asked)
                .as("what is parked is asked for only where something is")
                .anyMatch(asked -> asked.endsWith("/quiet"))
                .noneMatch(asked -> asked.contains("/parked-events"));
        var taken = suite.taken.size();
        var outcome = replay().run();
        assertThat(suite.taken).hasSize(taken);
        assertThat(outcome.took()).isEqualTo(Duration.ZERO);
        assertThat(outcome.rows()).hasSameSizeAs(pack.figures());
    }

    @Test
    void everybodyWorksWithTheirOwnToken() {
        replay().run();
        var known = new HashSet<>(pack.demoUsers().stream()
                .map(user -> "Bearer token-of-" + user.name())
                .toList());
        assertThat(suite.taken).extracting(Taken::user).allMatch(known::contains);
        assertThat(suite.taken).extracting(Taken::user).contains("Bearer token-of-assessor-YL1");
    }

    private CountyReplay replay() {
        return replay(suite, folder.resolve("replay.journal"));
    }

    private CountyReplay replay(ScriptedSuite suite, Path journal) {
        var address = new SuiteAddress(suite.address(), List.of("certificate", "subsidy"), folder);
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        UserTokens tokens =
                user -> new AccessToken("token-of-" + user, java.time.Instant.parse("2100-01-01T00:00:00Z"));
        return new CountyReplay(pack, address, tokens, journal, out, length -> {});
    }
}
