// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class CommandComponentTest extends CinemaTest {

    @Test
    void aCreatedThingHasItsAddressAndItsFirstVersion() {
        var answer = buy(ticket(someHolder())).then().statusCode(201).header("ETag", "\"0\"");
        var id = answer.extract().<String>path("id");
        answer.header("Location", endsWith("/api/v1/tickets/" + id));
        as(clerk())
                .get("/api/v1/tickets/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("seats", equalTo(2));
    }

    @Test
    void aReadOfWhatIsKnownAlreadyHasNoBody() {
        as(clerk())
                .header("If-None-Match", "\"0\"")
                .get("/api/v1/tickets/" + bought())
                .then()
                .statusCode(304);
    }

    @Test
    void aChangeAnswersTheVersionThatIsCommitted() {
        var id = bought();
        as(clerk())
                .header("If-Match", "\"0\"")
                .body("{\"seats\": 5}")
                .post("/api/v1/tickets/" + id + "/reseat")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("seats", equalTo(5));
    }

    @Test
    void aChangeWithoutIfMatchIsAskedForIt() {
        as(clerk())
                .body("{\"seats\": 5}")
                .post("/api/v1/tickets/" + bought() + "/reseat")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
    }

    @Test
    void aChangeOfWhatOthersHaveChangedIsRefused() {
        as(clerk())
                .header("If-Match", "\"7\"")
                .body("{\"seats\": 5}")
                .post("/api/v1/tickets/" + bought() + "/reseat")
                .then()
                .statusCode(412)
                .body("code", equalTo("if-match-stale"));
    }

    @Test
    void anIfMatchThatIsNoTagIsMalformed() {
        as(clerk())
                .header("If-Match", "W/\"0\"")
                .body("{\"seats\": 5}")
                .post("/api/v1/tickets/" + bought() + "/reseat")
                .then()
                .statusCode(400)
                .body("code", equalTo("if-match-malformed"));
    }

    @Test
    void aKeyMayBeAskedFor() {
        as(clerk())
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aKeyWithBlanksIsMalformed() {
        as(clerk())
                .header("Idempotency-Key", "a key")
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-malformed"));
    }

    @Test
    void theSameRequestAgainGetsTheSameBytes() {
        var key = Ids.serial16();
        var body = ticket(someHolder());
        var first = as(clerk()).header("Idempotency-Key", key).body(body).post("/api/v1/tickets");
        var second = as(clerk()).header("Idempotency-Key", key).body(body).post("/api/v1/tickets");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void theKeyIsLookedAtBeforeTheVersion() {
        var id = bought();
        var key = Ids.serial16();
        for (var i = 0; i < 2; i++) {
            as(clerk())
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", key)
                    .body("{\"seats\": 3}")
                    .post("/api/v1/tickets/" + id + "/reseat")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        var key = Ids.serial16();
        as(clerk())
                .header("Idempotency-Key", key)
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
        as(clerk())
                .header("Idempotency-Key", key)
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void twoCallersMayUseOneKey() {
        var key = Ids.serial16();
        as(clerk())
                .header("Idempotency-Key", key)
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
        as(clerk().sub("another"))
                .header("Idempotency-Key", key)
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var key = Ids.serial16();
        var id = bought();
        as(clerk())
                .header("Idempotency-Key", key)
                .header("If-Match", "\"9\"")
                .body("{\"seats\": 3}")
                .post("/api/v1/tickets/" + id + "/reseat")
                .then()
                .statusCode(412);
        as(clerk())
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .body("{\"seats\": 3}")
                .post("/api/v1/tickets/" + id + "/reseat")
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedToo() {
        var id = bought();
        var key = Ids.serial16();
        for (var i = 0; i < 2; i++) {
            as(clerk())
                    .header("Idempotency-Key", key)
                    .post("/api/v1/tickets/" + id + "/tear")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void aTextBodyIsHashedAsWell() {
        var key = Ids.serial16();
        as(clerk())
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body("a\nb\nc")
                .post("/api/v1/tickets/lists")
                .then()
                .statusCode(200)
                .body("seats", equalTo(3));
        as(clerk())
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body("a\nb")
                .post("/api/v1/tickets/lists")
                .then()
                .statusCode(422);
    }

    @Test
    void tenAtOnceWithOneKeyAreDoneOnce() throws Exception {
        var key = Ids.serial16();
        var body = ticket(someHolder());
        var token = clerk();
        Callable<Response> request =
                () -> as(token).header("Idempotency-Key", key).body(body).post("/api/v1/tickets");
        var pool = Executors.newFixedThreadPool(10);
        try {
            var calls = IntStream.range(0, 10).mapToObj(i -> request).toList();
            var answers = pool.invokeAll(calls).stream()
                    .map(CommandComponentTest::got)
                    .toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(Response::asString)
                    .containsOnly(answers.get(0).asString());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whoeverWaitsTooLongForAKeyIsToldToComeBack() throws Exception {
        var key = Ids.serial16();
        try (var other = ZhucanServers.database().connect()) {
            other.setAutoCommit(false);
            try (var insert = other.prepareStatement(
                    "insert into idempotency_key (caller, key, request_hash, recorded_at) values (?, ?, '', now())")) {
                insert.setString(1, "clerk");
                insert.setString(2, key);
                insert.executeUpdate();
            }
            as(clerk())
                    .header("Idempotency-Key", key)
                    .body(ticket(someHolder()))
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("idempotency-key-in-use"));
            other.rollback();
        }
    }

    @Test
    void aStoredAnswerIsNotReadableInTheDatabase() {
        var key = Ids.serial16();
        var holder = someHolder();
        as(clerk())
                .header("Idempotency-Key", key)
                .body(ticket(holder))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
        var rows = ZhucanServers.database()
                .rows("select encode(body, 'escape') as body from idempotency_key where key = ?", key);
        assertThat(rows).singleElement().satisfies(row -> assertThat((String) row.get("body"))
                .doesNotContain("seats"));
    }

    @Test
    void aChangeIsInTheTrailWithItsFieldsAndWithoutItsValues() {
        var holder = someHolder();
        var id = buy(ticket(holder)).then().extract().<String>path("id");
        as(clerk())
                .header("If-Match", "\"0\"")
                .body("{\"seats\": 9}")
                .post("/api/v1/tickets/" + id + "/reseat")
                .then()
                .statusCode(200);
        as(TestTokens.of("administrator"))
                .queryParam("subject", id)
                .get("/api/v1/admin/cinema/audit")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].action", equalTo("CREATED"))
                .body("items[1].action", equalTo("CHANGED"))
                .body("items[1].actor", equalTo("clerk"))
                .body("items[1].fields", equalTo(List.of("seats")))
                .body("items[1].operation", equalTo("POST /api/v1/tickets/" + id + "/reseat"));
        assertThat(ZhucanServers.database()
                        .rows("select * from audit_entry where subject_id = ?", id)
                        .toString())
                .doesNotContain(holder);
    }

    @Test
    void theApiDocumentShowsViewsAndNoWrappers() {
        var document = as(clerk())
                .accept(ContentType.JSON)
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(document).contains("TicketView").doesNotContain("\"Answer").doesNotContain("schemas/Answer");
    }

    private static Response got(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
