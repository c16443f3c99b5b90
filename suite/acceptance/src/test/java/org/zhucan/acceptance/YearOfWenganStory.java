// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.replay.CountyReplay;
import org.zhucan.launcher.replay.FigureRow;
import org.zhucan.launcher.replay.ReplayOutcome;
import org.zhucan.launcher.suite.Suite;

/** The covered year of Weng'an, replayed through the gateway of the packaged suite, and what its records then say. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfWenganStory {

    static final String PACK = "522725-2024";
    private static final Set<String> COVERED = Set.of(
            "certificates.issued",
            "nursing_subsidy.person_times",
            "nursing_subsidy.amount",
            "assessment_allowance.persons",
            "assessment_allowance.amount",
            "child_rehab.persons",
            "start_up_grant.reviewed",
            "start_up_grant.amount");

    private static Suite suite;
    private static Office office;
    private static Api api;
    private static CountyPack pack;
    private static ReplayOutcome outcome;

    @BeforeAll
    static void replayTheYear() {
        suite = SuiteUnderTest.of(PACK);
        pack = CountyPack.read(SuiteUnderTest.packFolder(PACK));
        office = Office.of(suite);
        api = office.api();
        outcome = replay();
    }

    private static ReplayOutcome replay() {
        var running = suite.running();
        return new CountyReplay(
                        pack,
                        running.address(),
                        office.tokens(),
                        running.folders().journal(),
                        System.err)
                .run();
    }

    @Test
    @Order(1)
    void exactlyTheCoveredFiguresAreReportedAndMatch() {
        assertThat(outcome.rows().stream()
                        .filter(FigureRow::covered)
                        .map(row -> row.figure().code())
                        .collect(toSet()))
                .isEqualTo(COVERED);
        assertThat(outcome.rows()).hasSize(65);
        assertThat(outcome.matches()).isTrue();
    }

    @Test
    @Order(2)
    void theBulletinIsCompleteAndEachFigureCanBeRecountedFromItsRecords() {
        var bulletin = api.get(null, "/api/v1/bulletins/2024?division=" + pack.division())
                .body();
        assertThat(bulletin.get("missing")).isEmpty();
        assertThat(ids(records("certificates.issued"))).hasSize(493).doesNotHaveDuplicates();
        assertThat(ids(records("assessment_allowance.persons"))).hasSize(257).doesNotHaveDuplicates();
        assertThat(ids(records("nursing_subsidy.person_times"))).hasSize(42_478).doesNotHaveDuplicates();
        assertThat(ids(records("child_rehab.persons"))).hasSize(181).doesNotHaveDuplicates();
        assertThat(ids(records("start_up_grant.reviewed"))).hasSize(31).doesNotHaveDuplicates();
        assertThat(yuan(records("assessment_allowance.amount"))).isEqualByComparingTo("38550");
        assertThat(yuan(records("nursing_subsidy.amount"))).isEqualByComparingTo("4171840");
        assertThat(yuan(records("start_up_grant.amount"))).isEqualByComparingTo("155000");
    }

    @Test
    @Order(3)
    void everyYuanPaidIsInTheLedgerOnce() {
        assertThat(settledFen("ASSESS_FEE")).isEqualTo(3_855_000);
        assertThat(settledFen("NURSING")).isEqualTo(417_184_000);
        assertThat(settledFen("ENTREPRENEUR")).isEqualTo(15_500_000);
        assertThat(settledFen("CHILD_TRAINING"))
                .as("what the institutions' settlements come to")
                .isEqualTo(office.number("rehab", "select sum(total_fen) from settlement where status = 'PAID'"));
        assertThat(office.number("subsidy", "select count(*) from fund_balance where balance_fen < 0"))
                .isZero();
        assertThat(office.number("subsidy", """
                        select count(*) from (
                            select person_id from payment_line where status = 'SETTLED' and person_id is not null
                            group by person_id, programme, month having count(*) > 1) twice
                        """)).isZero();
    }

    @Test
    @Order(4)
    void everyOtherFirstAssessmentIsRefusedWithTheConditionThatFailed() {
        var refused = all("civil-affairs", "/api/v1/entitlements/decisions?outcome=REFUSED");
        assertThat(refused).hasSizeGreaterThanOrEqualTo(236).allSatisfy(decision -> assertThat(
                        StreamSupport.stream(decision.get("conditions").spliterator(), false)
                                .filter(condition -> !condition.get("met").asBoolean()))
                .isNotEmpty());
    }

    @Test
    @Order(5)
    void aSecondReplayFindsItDone() {
        var again = replay();
        assertThat(again.took()).isEqualTo(Duration.ZERO);
        assertThat(again.matches()).isTrue();
    }

    @Test
    @Order(6)
    void noIdentityNumberStandsInClearAnywhere() throws SQLException, IOException {
        var scan = new LeakScan("522799");
        var leaks = new ArrayList<String>();
        for (var database : List.of("certificate", "subsidy", "rehab", "employment", "keycloak")) {
            try (var connection = office.connect(database)) {
                scan.inTables(connection).forEach(leak -> leaks.add(database + " " + leak));
            }
        }
        var home = suite.running().folders().home();
        leaks.addAll(scan.inFiles(home, Set.of("postgresql")));
        assertThat(leaks).isEmpty();
    }

    /** What the ledger says was settled in a programme, fen. */
    private static long settledFen(String programme) {
        return office.number(
                "subsidy",
                "select coalesce(sum(amount_fen), 0) from posting where kind = 'SETTLEMENT' and programme = ?",
                programme);
    }

    private static BigDecimal yuan(List<JsonNode> records) {
        return records.stream()
                .map(record -> record.get("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<JsonNode> records(String figure) {
        return all(
                "county-reviewer", "/api/v1/bulletins/2024/figures/" + figure + "/records?division=" + pack.division());
    }

    private static List<String> ids(List<JsonNode> records) {
        return records.stream().map(record -> record.get("id").asText()).toList();
    }

    private static List<JsonNode> all(String user, String path) {
        var found = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = api.get(user, path + (path.contains("?") ? "&" : "?") + "limit=200" + next)
                    .body();
            page.get("items").forEach(found::add);
            next = page.path("next").isTextual() ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return found;
    }
}
