// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.etag;
import static org.zhucan.subsidy.County.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class FundComponentTest {

    @Inject
    DataSource dataSource;

    private County.Programme programme;
    private String path;

    @BeforeEach
    void aFund() {
        programme = County.aProgramme();
        path = "/api/v1/funds/" + programme.fund();
    }

    @Test
    void moneyCountsOnceItIsApproved() {
        var appropriation = entered("100.00");
        as("finance").get(path).then().body("balance", equalTo("0.00"));
        change("finance", appropriation, "approve", null).then().statusCode(200).body("status", equalTo("APPROVED"));
        as("finance").get(path).then().body("balance", equalTo("100.00"));
        as("auditor")
                .get(path + "/postings")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("APPROPRIATION"))
                .body("items[0].debitAccount", equalTo("AVAILABLE"))
                .body("items[0].amount", equalTo("100.00"));
    }

    @Test
    void whoEnteredItDoesNotApproveIt() {
        var appropriation = entered("100.00");
        withKey(as("finance", "civil-affairs", County.COUNTY))
                .header("If-Match", etag(as("finance"), appropriation))
                .post(appropriation + "/approve")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
    }

    @Test
    void isApprovedOnce() {
        var appropriation = entered("100.00");
        change("finance", appropriation, "approve", null).then().statusCode(200);
        change("finance", appropriation, "approve", null).then().statusCode(409);
        as("finance").get(path).then().body("balance", equalTo("100.00"));
    }

    @Test
    void amountsMustBePositiveAndInFen() {
        for (var amount : new String[] {"0.00", "-1.00", "1.001", "one"}) {
            withKey(as("civil-affairs"))
                    .body(Map.of("amount", amount, "document", "文", "on", "2024-01-03"))
                    .post(path + "/appropriations")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void postingsAreForGood() throws SQLException {
        change("finance", entered("100.00"), "approve", null).then().statusCode(200);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update posting set amount_fen = 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from posting"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void balanceNeverGoesBelowNothing() {
        assertThatThrownBy(() -> ZhucanServers.database()
                        .run("update fund_balance set balance_fen = -1 where fund = ?", programme.fund()))
                .hasStackTraceContaining("fund_balance_not_negative");
        assertThat(ZhucanServers.database().number("select count(*) from fund_balance where balance_fen < 0"))
                .isZero();
    }

    @Test
    void strangersSeeNoFund() {
        as("finance", "stranger", County.OTHER_COUNTY).get(path).then().statusCode(404);
        as("finance", "stranger", County.OTHER_COUNTY)
                .get(path + "/postings")
                .then()
                .statusCode(404);
    }

    private String entered(String amount) {
        var id = withKey(as("civil-affairs"))
                .body(Map.of("amount", amount, "document", "财社〔2024〕1号", "on", "2024-01-03"))
                .post(path + "/appropriations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return path + "/appropriations/" + id;
    }
}
