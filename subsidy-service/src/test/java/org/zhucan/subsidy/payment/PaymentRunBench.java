// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.as;
import static org.zhucan.subsidy.County.change;
import static org.zhucan.subsidy.County.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/**
 * How fast a run of 100,000 persons is: a measurement, named so that no build runs it. Start it with
 * {@code mvn -pl subsidy-service -am test -Dtest=PaymentRunBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class PaymentRunBench {

    private static final Logger LOG = Logger.getLogger(PaymentRunBench.class);
    private static final int PEOPLE = 100_000;

    @Test
    void aRunOfAHundredThousandPersons() {
        RestAssured.config = RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 600_000));
        var programme = County.aProgramme();
        County.appropriate(programme, "100000000.00");
        generate(programme);
        var run = timed("calculated", () -> County.aRun(programme, false));
        run(run).then().body("lines", org.hamcrest.Matchers.equalTo(PEOPLE));
        change("civil-affairs", run, "review", Map.of("opinion", "核对无误")).then().statusCode(200);
        step(run, "civil-affairs", "freeze");
        step(run, "finance", "approve");
        step(run, "finance", "dispatch");
        var answer = timed("file", () -> Bank.answer(run, Set.of()));
        var status = timed("result", () -> Bank.upload(run, answer).statusCode());
        assertThat(status).isEqualTo(200);
        as("finance").get("/api/v1/funds/" + programme.fund()).then().statusCode(200);
    }

    private static void step(String run, String role, String verb) {
        assertThat(timed(verb, () -> change(role, run, verb, null).statusCode()))
                .isEqualTo(200);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var began = System.nanoTime();
        var result = work.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        LOG.infof("BENCH %s: %.2f s, %.0f rows/s", what, seconds, PEOPLE / seconds);
        return result;
    }

    private static void generate(County.Programme programme) {
        var ciphertext = new EncryptedText();
        var database = ZhucanServers.database();
        var decision = Ids.next();
        database.run("""
                insert into decision (id, person_id, programme, programme_version, legal_basis, opened_by, cause_id, day,
                    outcome, amount_fen, document, facts, conditions, division_code, recorded_at)
                values (?, uuidv7(), ?, 1, 'bench', 'ASSESSMENT_COMPLETED', uuidv7(), '2024-03-14', 'GRANTED', 15000,
                    'bench', '[]', '[]', ?, now())
                """, decision, programme.code(), County.TOWNSHIP);
        database.run("""
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month, status,
                    amount_fen, division_code, reviewed_by, decided_by)
                select uuidv7(), 2, gen_random_uuid(), ?, true, ?, '2024-03-01', 'GRANTED', 15000, ?, 'li', 'wang'
                from generate_series(1, ?)
                """, programme.code(), decision, County.TOWNSHIP, PEOPLE);
        database.run("""
                insert into entitlement_rate (entitlement_id, from_month, to_month, amount_fen, document)
                select id, start_month, start_month, amount_fen, 'bench' from entitlement where programme = ?
                """, programme.code());
        database.run(
                """
                insert into payee (id, version, person_id, holder_name, bank, account, account_version, status,
                    prepared_by, approved_by, division_code)
                select uuidv7(), 1, person_id, ?, 'bank', ?, 1, 'ACTIVE', 'li', 'wang', division_code
                from entitlement where programme = ?
                """,
                ciphertext.convertToDatabaseColumn("王小明"),
                ciphertext.convertToDatabaseColumn("6217000000001234"),
                programme.code());
        database.run("analyze");
    }
}
