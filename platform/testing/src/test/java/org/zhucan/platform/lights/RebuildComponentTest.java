// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.Publisher;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class RebuildComponentTest {

    private final Publisher other = Publisher.of("other");
    private final Board board;

    RebuildComponentTest(Board board) {
        this.board = board;
    }

    @Test
    void theProjectionMadeAnewEqualsTheOneThatLived() {
        var light = Ids.next();
        var poisoned = Ids.next();
        for (int i = 1; i <= 5; i++) {
            other.send(Lights.switched(light, i));
        }
        board.breakLight(poisoned);
        other.send(Lights.switched(poisoned, 1));
        Lights.awaitParked(poisoned, 1);
        board.mendLight(poisoned);
        Lights.awaitOnTheBoard(light, 5);
        var lived = board();
        var rung = bells();
        ZhucanServers.database().run("update board_light set switched = 99 where id = ?", light);

        String job = given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .post("/api/v1/admin/cinema/projections/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitDone(job);

        assertThat(board()).isEqualTo(lived);
        assertThat(bells()).as("effects stay off").isEqualTo(rung);
        other.send(Lights.switched(light, 6));
        Lights.awaitOnTheBoard(light, 6);
    }

    private static void awaitDone(String job) {
        Patience.until("the job is done", Lights.SOON, () -> given().auth()
                .oauth2(TestTokens.of("administrator").sign())
                .get(job)
                .then()
                .statusCode(200)
                .extract()
                .path("state")
                .equals("DONE"));
    }

    private static Object board() {
        return ZhucanServers.database().rows("select id, lit, switched, last_sequence from board_light order by id");
    }

    private static long bells() {
        return ZhucanServers.database().number("select count(*) from bell");
    }
}
