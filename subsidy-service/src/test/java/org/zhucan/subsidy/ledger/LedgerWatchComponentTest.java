// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/** A fen that nobody posted is seen, and so is a line that its run does not count. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class LedgerWatchComponentTest {

    private static final Duration ALARM = Duration.ofSeconds(10);

    @Test
    void aFenBehindTheLedgersBackIsSeenWithinTenSeconds() {
        var programme = County.aProgramme();
        County.appropriate(programme, "100.00");
        var before = violations("balance");
        change("update fund_balance set balance_fen = balance_fen + 1 where fund = ?", programme.fund());
        Patience.until("the alarm", ALARM, () -> violations("balance") == before + 1);
        assertThat(violations("account")).isZero();
        change("update fund_balance set balance_fen = balance_fen - 1 where fund = ?", programme.fund());
        Patience.until("the all-clear", ALARM, () -> violations("balance") == before);
    }

    @Test
    void anAccountThatPaidMoreThanItHadIsSeen() {
        var programme = County.aProgramme();
        var before = violations("account");
        change("""
                insert into posting (id, fund, kind, debit_account, credit_account, amount_fen, on_date, division_code)
                values (uuidv7(), ?, 'SETTLEMENT', 'PAID', 'IN_TRANSIT', 1, '2024-03-21', '522725000000')
                """, programme.fund());
        Patience.until("the alarm", ALARM, () -> violations("account") == before + 1);
        change("delete from posting where fund = ?", programme.fund());
        Patience.until("the all-clear", ALARM, () -> violations("account") == before);
    }

    @Test
    void aRunThatIsNotTheSumOfItsLinesIsSeen() {
        var programme = County.aProgramme();
        County.appropriate(programme, "100.00");
        var before = violations("run");
        var run = County.aRun(programme, false);
        var id = run(run).<String>path("id");
        assertThat(violations("run")).isEqualTo(before);
        change("update payment_run set total_fen = total_fen + 1 where id = ?::uuid", id);
        Patience.until("the alarm", ALARM, () -> violations("run") == before + 1);
        change("update payment_run set total_fen = total_fen - 1 where id = ?::uuid", id);
        Patience.until("the all-clear", ALARM, () -> violations("run") == before);
    }

    private static void change(String sql, String of) {
        ZhucanServers.database().run(sql, of);
    }

    private static double violations(String rule) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("zhucan_ledger_violations{rule=\"" + rule + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
