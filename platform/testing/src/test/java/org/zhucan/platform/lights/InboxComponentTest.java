// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class InboxComponentTest {

    private static final String PARKED = "/api/v1/admin/cinema/parked-events";

    private final Publisher other = Publisher.of("other");
    private final UUID light = Ids.next();
    private final Board board;

    InboxComponentTest(Board board) {
        this.board = board;
    }

    private static String administrator() {
        return TestTokens.of("administrator").sub("anna").sign();
    }

    @Test
    void theSameEventTenTimesHasOneEffect() {
        var event = other.send(Lights.switched(light, 1));
        for (int i = 0; i < 9; i++) {
            other.sendAgain(event);
        }
        other.send(Lights.switched(light, 2));
        Lights.awaitOnTheBoard(light, 2);
        assertThat(Lights.bells(light)).isEqualTo(2);
    }

    @Test
    void theSameEventTwiceInOneBatchHasOneEffect() {
        var event = other.stamp(Lights.switched(light, 1));
        other.sendAgain(event, event, event);
        other.send(Lights.switched(light, 2));
        Lights.awaitOnTheBoard(light, 2);
        assertThat(Lights.bells(light)).isEqualTo(2);
    }

    @Test
    void anEarlierEventThatComesLateDoesNotTurnTheBoardBack() {
        var first = other.stamp(Lights.switched(light, 1));
        var second = other.stamp(Lights.switched(light, 2));
        var third = other.stamp(Lights.switched(light, 3));
        other.sendAgain(third, first, second, third, first);
        Patience.until("each event rang", Lights.SOON, () -> Lights.bells(light) == 3);
        assertThat(Lights.onTheBoard(light)).isEqualTo(3);
        assertThat(ZhucanServers.database()
                        .number("select min(switched_on_the_board) from bell where light_id = ?", light))
                .as("effects decide from the projection, not from the old event")
                .isEqualTo(3);
    }

    @Test
    void aPoisonedEventWaitsWithItsKeyWhileOthersFlow() {
        var neighbour = Ids.next();
        board.breakLight(light);
        other.send(Lights.switched(light, 1));
        other.send(Lights.switched(light, 2));
        other.send(Lights.switched(neighbour, 1));
        Lights.awaitOnTheBoard(neighbour, 1);
        Lights.awaitParked(light, 2);
        board.mendLight(light);
        other.send(Lights.switched(light, 3));
        Lights.awaitParked(light, 3);
        assertThat(Lights.bells(light)).isZero();

        given().auth()
                .oauth2(administrator())
                .post(PARKED + "/" + firstParked(light) + "/re-drive")
                .then()
                .statusCode(200)
                .body("applied", greaterThanOrEqualTo(3)) // and the bells that rang meanwhile, which wait behind
                .body("waiting", equalTo(0))
                .body("error", nullValue());
        assertThat(Lights.onTheBoard(light)).isEqualTo(3);
        assertThat(Lights.bells(light)).isEqualTo(3);
        other.send(Lights.switched(light, 4));
        Lights.awaitOnTheBoard(light, 4);
        assertThat(boardRow(light)).isEqualTo(undisturbed(4));
    }

    @Test
    void driveAgainStopsAtTheEventThatStillFails() {
        board.breakLight(light);
        other.send(Lights.switched(light, 1));
        Lights.awaitParked(light, 1);
        given().auth()
                .oauth2(administrator())
                .post(PARKED + "/" + firstParked(light) + "/re-drive")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("waiting", equalTo(1))
                .body("error", equalTo("IllegalStateException: The light is broken"));
        board.mendLight(light);
    }

    @Test
    void aDiscardedEventIsNeverAppliedAndFreesItsKeyWhenItIsTheLast() {
        other.sendGarbage(light.toString(), "not an event");
        Lights.awaitParked(light, 1);
        given().auth()
                .oauth2(administrator())
                .contentType("application/json")
                .body("{\"reason\":\"A stranger wrote into the topic\"}")
                .post(PARKED + "/" + firstParked(light) + "/discard")
                .then()
                .statusCode(200);
        other.send(Lights.switched(light, 1));
        Lights.awaitOnTheBoard(light, 1);
        assertThat(Lights.parked(light)).isZero();
    }

    @Test
    void whatAnAdministratorDoesWithAParkedEventIsNotedAndNotDoneTwice() {
        board.breakLight(light);
        other.send(Lights.switched(light, 1));
        Lights.awaitParked(light, 1);
        board.mendLight(light);
        var event = firstParked(light);
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(administrator())
                    .header("Idempotency-Key", "drive-" + light)
                    .post(PARKED + "/" + event + "/re-drive")
                    .then()
                    .statusCode(200)
                    .body("waiting", equalTo(0));
        }
        assertThat(Lights.bells(light)).isEqualTo(1);
        assertThat(notes(event)).containsExactly("re-drive by anna");

        other.sendGarbage(light.toString(), "not an event");
        Lights.awaitParked(light, 1);
        var garbage = firstParked(light);
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(administrator())
                    .header("Idempotency-Key", "discard-" + light)
                    .contentType("application/json")
                    .body("{\"reason\":\"A stranger wrote into the topic\"}")
                    .post(PARKED + "/" + garbage + "/discard")
                    .then()
                    .statusCode(200)
                    .body("eventId", equalTo(garbage.toString()));
        }
        assertThat(notes(garbage)).containsExactly("discard by anna");
    }

    @Test
    void whatIsParkedIsCountedAndDoesNotKeepTheServiceFromRest() {
        board.breakLight(light);
        other.send(Lights.switched(light, 1));
        Lights.awaitParked(light, 1);
        Patience.until("it is quiet", Lights.SOON, () -> quiet().getBoolean("quiet"));
        assertThat(quiet().getLong("parked")).isPositive();
        board.mendLight(light);
    }

    private static JsonPath quiet() {
        return given().auth()
                .oauth2(administrator())
                .get("/api/v1/admin/cinema/quiet")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> notes(Object event) {
        return ZhucanServers.database()
                .rows(
                        "select action || ' by ' || actor as note from audit_entry where subject_type = 'ParkedEvent' and subject_id = ?",
                        event.toString())
                .stream()
                .map(row -> row.get("note").toString())
                .toList();
    }

    @Test
    void aTypeThatNobodyWantsIsSkipped() {
        other.send(new LightEvent.BellRang(
                Lights.switched(light, 1).light(), Lights.switched(light, 1).occurredAt()));
        other.send(Lights.switched(light, 1));
        Lights.awaitOnTheBoard(light, 1);
        assertThat(Lights.parked(light)).isZero();
    }

    @Test
    void theListOfWhatWaitsIsForAdministrators() {
        given().get(PARKED).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("finance").sign())
                .get(PARKED)
                .then()
                .statusCode(403);
        given().auth().oauth2(administrator()).get(PARKED).then().statusCode(200);
        given().auth()
                .oauth2(administrator())
                .post(PARKED + "/" + Ids.next() + "/re-drive")
                .then()
                .statusCode(404)
                .body("code", equalTo("parked-event-unknown"));
    }

    private Object undisturbed(int switched) {
        var twin = Ids.next();
        for (int i = 1; i <= switched; i++) {
            other.send(Lights.switched(twin, i));
        }
        Lights.awaitOnTheBoard(twin, switched);
        return boardRow(twin);
    }

    private static Object boardRow(UUID id) {
        return ZhucanServers.database().rows("select lit, switched from board_light where id = ?", id);
    }

    private static Object firstParked(UUID id) {
        return ZhucanServers.database()
                .rows(
                        "select event_id from parked_event where event_key = ? and status = 'PARKED' order by position limit 1",
                        id.toString())
                .get(0)
                .get("event_id");
    }
}
