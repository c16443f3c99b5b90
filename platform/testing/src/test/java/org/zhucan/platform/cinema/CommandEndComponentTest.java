// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.platform.web.CommandEnd;

/** A row that everybody wants is locked when all else of the command is written. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class CommandEndComponentTest extends CinemaTest {

    @Inject
    CommandEnd end;

    @BeforeEach
    void nothingSeen() {
        LastRowResource.SEEN.clear();
    }

    @Test
    void theAnswerAndTheAuditEntryAreWrittenBeforeTheLastStep() {
        change(bought(), Ids.serial16(), false).then().statusCode(200).header("ETag", "\"1\"");
        assertThat(LastRowResource.SEEN).containsExactly(new LastRowResource.Seen(1, 1));
    }

    @Test
    void aRepeatedRequestTakesTheLastStepOnce() {
        var id = bought();
        var key = Ids.serial16();
        var first = change(id, key, false);
        var second = change(id, key, false);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(LastRowResource.SEEN).hasSize(1);
    }

    @Test
    void aRefusalOfTheLastStepUndoesTheCommand() {
        var id = bought();
        var key = Ids.serial16();
        change(id, key, true).then().statusCode(422).body("code", equalTo("nothing-left"));
        as(clerk()).get("/api/v1/tickets/" + id).then().header("ETag", "\"0\"").body("seats", equalTo(2));
        // neither the key nor the entry of the refused change stayed
        change(id, key, true).then().statusCode(422);
        assertThat(LastRowResource.SEEN)
                .containsExactly(new LastRowResource.Seen(1, 1), new LastRowResource.Seen(1, 1));
    }

    @Test
    void whereNoCommandIsUnderWayItIsDoneAtOnce() {
        var order = new ArrayList<String>();
        QuarkusTransaction.requiringNew().run(() -> {
            end.leave(() -> order.add("step"));
            order.add("after");
        });
        assertThat(order).containsExactly("step", "after");
    }

    private static Response change(String id, String key, boolean refuse) {
        return as(clerk())
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .queryParam("refuse", refuse)
                .post("/api/v1/last-rows/" + id);
    }
}
