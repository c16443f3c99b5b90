// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Packs;
import org.zhucan.launcher.replay.ScriptedSuite.Taken;

/** The replay of a pack with every phase on. */
class WholeYearReplayTest {

    @TempDir
    Path folder;

    private final CountyPack pack = Packs.wholeYunling();
    private final Map<String, List<String>> actsFor = new ConcurrentHashMap<>();
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
    void theStockComesFirstAndWhoeverIsNamedLaterIsNamedByAnId() {
        replay(suite, "replay.journal").run();
        theStockComesFirst();
        whoeverIsNamedIsNamedByAnId();
    }

    /** Each file is sent by one and approved by another. */
    private void theStockComesFirst() {
        assertThat(suite.taken.subList(0, 8))
                .extracting(taken -> taken.path().replaceAll("[0-9a-f-]{36}", "{id}"))
                .containsExactlyElementsOf(Stream.of("persons", "certificates", "payees", "entitlements")
                        .flatMap(kind -> Stream.of("/" + kind + "/imports", "/" + kind + "/imports/{id}/approve"))
                        .toList());
        assertThat(suite.taken.subList(0, 8))
                .filteredOn(taken -> taken.path().endsWith("/imports"))
                .allMatch(taken -> taken.user().equals("Bearer token-of-county-reviewer"));
        assertThat(suite.taken.subList(0, 8))
                .filteredOn(taken -> taken.path().endsWith("/approve"))
                .allMatch(taken -> taken.user().equals("Bearer token-of-county-approver") && taken.ifMatch() != null);
        assertThat(suite.taken.get(0).body().lines()).hasSize(401);
        assertThat(suite.asked).contains("PUT /rehab-cases/terms", "PUT /grants/rates", "PUT /programmes/CARE_HELP");
    }

    private void whoeverIsNamedIsNamedByAnId() {
        assertThat(suite.taken)
                .filteredOn(taken -> !taken.path().endsWith("/imports"))
                .noneMatch(
                        taken -> taken.body().contains("Ref[") || taken.body().contains("person:"));
        assertThat(suite.taken)
                .filteredOn(taken -> taken.path().equals("/rehab-cases/attendance-batches"))
                .hasSize(16)
                .allMatch(taken -> taken.user().startsWith("Bearer token-of-institution-"))
                .allMatch(taken -> taken.body().matches("(?s).*\"personId\":\"[0-9a-f-]{36}\".*"));
        assertThat(actsFor).containsKeys("resident", "helper").containsKey("helper-990127001");
        assertThat(actsFor.values()).allSatisfy(persons -> assertThat(persons)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(person -> person.matches("[0-9a-f-]{36}")));
    }

    @Test
    void aReplayBrokenOffInTheStockGoesOnThereWithTheSameKeys() {
        suite.breakAfter(3);
        assertThatThrownBy(() -> replay(suite, "replay.journal").run()).isInstanceOf(ReplayStopped.class);
        var before = List.copyOf(suite.taken);
        assertThat(before).hasSize(3);
        suite.mend();
        suite.breakAfter(60);
        assertThatThrownBy(() -> replay(suite, "replay.journal").run()).isInstanceOf(ReplayStopped.class);
        assertThat(suite.taken).startsWith(before.toArray(Taken[]::new)).hasSizeGreaterThan(8);
        assertThat(suite.taken)
                .filteredOn(taken -> taken.path().endsWith("/imports"))
                .hasSize(4);
        assertThat(suite.taken).extracting(Taken::key).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedRowStopsTheReplayAndIsNamed() {
        suite.refuseRows(1);
        assertThatThrownBy(() -> replay(suite, "replay.journal").run())
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("400 persons 1 rows were refused, the first in line 3: person-unknown");
    }

    private CountyReplay replay(ScriptedSuite suite, String journal) {
        var services = List.of("certificate", "subsidy");
        var tokens = new UserTokens() {
            @Override
            public AccessToken tokenOf(String user) {
                return new AccessToken("token-of-" + user, Instant.parse("2100-01-01T00:00:00Z"));
            }

            @Override
            public void actFor(String user, List<String> persons) {
                actsFor.put(user, persons);
            }
        };
        return new CountyReplay(
                pack,
                new SuiteAddress(suite.address(), services, folder),
                tokens,
                folder.resolve(journal),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                length -> {});
    }
}
