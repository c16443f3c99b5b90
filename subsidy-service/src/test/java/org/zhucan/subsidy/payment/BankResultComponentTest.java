// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhucan.subsidy.County.aPaidPerson;
import static org.zhucan.subsidy.County.aRun;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.run;
import static org.zhucan.subsidy.County.toDispatched;
import static org.zhucan.subsidy.County.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class BankResultComponentTest {

    private String run;
    private byte[] good;

    @BeforeEach
    void aDispatchedRun() {
        var programme = County.aProgramme();
        County.appropriate(programme, "1000.00");
        aPaidPerson(programme);
        aPaidPerson(programme);
        run = aRun(programme, false);
        toDispatched(run);
        good = Bank.answer(run, Set.of());
    }

    @Test
    void truncatedFileChangesNothing() {
        refused(Arrays.copyOf(good, good.length - 30), 400, "result-truncated");
    }

    @Test
    void fileOfAnotherRunChangesNothing() {
        refused(resealed(Bank.id(run), UUID.randomUUID().toString()), 422, "result-of-other-run");
    }

    @Test
    void wrongSumChangesNothing() {
        refused(resealed("300.00", "299.00"), 422, "result-sum-wrong");
    }

    @Test
    void wrongHashChangesNothing() {
        var changed = good.clone();
        changed[good.length - 10] = changed[good.length - 10] == '0' ? (byte) '1' : (byte) '0';
        refused(changed, 400, "result-hash-wrong");
    }

    @Test
    void unknownTransferChangesNothing() {
        var transfer = County.items(run + "/transfers").get(0).get("id").toString();
        refused(resealed(transfer, UUID.randomUUID().toString()), 422, "result-transfer-unknown");
    }

    @Test
    void transferLeftOutChangesNothing() {
        var transfer = County.items(run + "/transfers").get(0).get("id").toString();
        refused(resealed("R," + transfer + ",PAID,\n", "", ",2,300.00", ",1,150.00"), 422, "result-incomplete");
    }

    @Test
    void transferNamedTwiceChangesNothing() {
        var transfers = County.items(run + "/transfers");
        refused(
                resealed(
                        transfers.get(0).get("id").toString(),
                        transfers.get(1).get("id").toString()),
                400,
                "result-transfer-repeated");
    }

    @Test
    void sameFileTwiceChangesNothing() {
        Bank.upload(run, good).then().statusCode(200).body("status", equalTo("SETTLED"));
        var postings = postings();
        Bank.upload(run, good).then().statusCode(200).body("status", equalTo("SETTLED"));
        assertThat(postings()).isEqualTo(postings);
    }

    @Test
    void anotherFileAfterSettlementIsRefused() {
        Bank.upload(run, good).then().statusCode(200);
        var transfer = County.items(run + "/transfers").get(0).get("id").toString();
        Bank.upload(run, Bank.answer(run, Set.of(transfer)))
                .then()
                .statusCode(409)
                .body("code", equalTo("result-read-before"));
        run(run).then().body("paid", equalTo("300.00"));
    }

    @Test
    void onlyFinanceReadsItAndWithAKey() {
        withKey(as("civil-affairs"))
                .contentType("text/csv")
                .body(good)
                .post(run + "/results")
                .then()
                .statusCode(403);
        as("finance")
                .contentType("text/csv")
                .body(good)
                .post(run + "/results")
                .then()
                .statusCode(400);
        withKey(as("finance", "stranger", County.OTHER_COUNTY))
                .contentType("text/csv")
                .body(good)
                .post(run + "/results")
                .then()
                .statusCode(404);
    }

    @Test
    void theBankFileCanBeReadAgainByFinanceAlone() {
        var again = as("finance")
                .accept("text/csv")
                .get(run + "/bank-file")
                .then()
                .statusCode(200)
                .extract();
        assertThat(again.asByteArray()).isEqualTo(sent());
        as("civil-affairs").accept("text/csv").get(run + "/bank-file").then().statusCode(403);
    }

    private byte[] sent() {
        try {
            return java.nio.file.Files.readAllBytes(
                    ZhucanServers.folder("bank-out").resolve(Bank.id(run) + ".csv"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void refused(byte[] file, int status, String code) {
        var postings = postings();
        Bank.upload(run, file).then().statusCode(status).body("code", equalTo(code));
        run(run).then().body("status", equalTo("DISPATCHED"));
        assertThat(postings()).isEqualTo(postings);
        assertThat(ZhucanServers.database()
                        .number("select count(*) from bank_result where run_id = ?", UUID.fromString(Bank.id(run))))
                .isZero();
        Bank.upload(run, good).then().statusCode(200);
    }

    private long postings() {
        return ZhucanServers.database()
                .number("select count(*) from posting where run_id = ?", UUID.fromString(Bank.id(run)));
    }

    /** The good answer with each text replaced, once, and sealed again. */
    private byte[] resealed(String... replacements) {
        var text = new String(good, StandardCharsets.UTF_8);
        text = text.substring(0, text.lastIndexOf("S,"));
        for (var i = 0; i < replacements.length; i += 2) {
            text = text.replaceFirst(java.util.regex.Pattern.quote(replacements[i]), replacements[i + 1]);
        }
        return ResultFileTest.sealed(text);
    }
}
