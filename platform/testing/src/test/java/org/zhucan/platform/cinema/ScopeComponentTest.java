// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class ScopeComponentTest extends CinemaTest {

    private static final TestTokens COUNTY_USHER = TestTokens.of("usher").division(COUNTY);

    private static String bought(String division, String org, UUID person) {
        return buy(ticket(someHolder(), division, org, person))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Looks by find, lock, count, list and HQL: all of them see the thing, or none does. */
    private static void sees(TestTokens who, String id) {
        var seen = seen(who, id);
        assertThat(seen.subList(0, 2)).isEqualTo(List.of(1, 1));
        assertThat(Set.copyOf(seen.subList(2, 5))).hasSize(1);
        as(who).get("/api/v1/tickets/" + id).then().statusCode(200);
    }

    private static void doesNotSee(TestTokens who, String id) {
        var all = seen(COUNTY_USHER, id);
        var seen = seen(who, id);
        assertThat(seen.subList(0, 2)).isEqualTo(List.of(0, 0));
        assertThat(Set.copyOf(seen.subList(2, 5))).hasSize(1);
        assertThat(seen.get(2)).isLessThan(all.get(2));
        as(who).get("/api/v1/tickets/" + id).then().statusCode(404).body("code", equalTo("ticket-unknown"));
        as(who).header("If-Match", "\"0\"")
                .body("{\"seats\": 3}")
                .post("/api/v1/tickets/" + id + "/reseat")
                .then()
                .statusCode(404);
    }

    private static List<Integer> seen(TestTokens who, String id) {
        var body = as(who).post("/api/v1/tickets/" + id + "/seen")
                .then()
                .statusCode(200)
                .extract();
        return List.of(
                body.path("found"),
                body.path("locked"),
                body.path("counted"),
                body.path("listed"),
                body.path("queried"));
    }

    @Test
    void anOfficeSeesItsDivisionAndThoseBelow() {
        var id = bought(TOWNSHIP, "hall-1", SOMEBODY);
        sees(COUNTY_USHER, id);
        sees(TestTokens.of("usher").division(TOWNSHIP), id);
        sees(TestTokens.of("usher").division("110000000000"), id);
        doesNotSee(TestTokens.of("usher").division("110101002000"), id);
        doesNotSee(TestTokens.of("usher").division("110101001001"), id);
        doesNotSee(TestTokens.of("usher").division("110102000000"), id);
    }

    @Test
    void aTokenWithoutADivisionSeesNothing() {
        var id = bought(TOWNSHIP, "hall-1", SOMEBODY);
        doesNotSee(TestTokens.of("usher"), id);
        doesNotSee(TestTokens.of("usher").division("1101"), id);
        doesNotSee(TestTokens.of("usher").division("%"), id);
        doesNotSee(TestTokens.of("usher").division("000000000000"), id);
    }

    @Test
    void anOrganisationSeesWhatIsItsOwn() {
        var id = bought(TOWNSHIP, "hall-1", SOMEBODY);
        sees(TestTokens.of("assessor").division(COUNTY).org("hall-1"), id);
        doesNotSee(TestTokens.of("assessor").division(COUNTY).org("hall-2"), id);
        doesNotSee(TestTokens.of("assessor").division(COUNTY).org("*"), id);
        doesNotSee(TestTokens.of("assessor").division(COUNTY), id);
    }

    @Test
    void aResidentSeesWhatIsOfTheirPersons() {
        var person = Ids.next();
        var id = bought(TOWNSHIP, "hall-1", person);
        sees(TestTokens.of("resident").division(COUNTY).person(person).person(Ids.next()), id);
        doesNotSee(TestTokens.of("resident").division(COUNTY).person(Ids.next()), id);
        doesNotSee(TestTokens.of("resident").division(COUNTY), id);
    }

    /** The plan of a read is kept for the next of the same scope. */
    @Test
    void whatWasMadeForOneScopeServesNoOther() {
        var person = Ids.next();
        var id = bought(TOWNSHIP, "hall-1", person);
        for (int round = 0; round < 3; round++) {
            sees(TestTokens.of("usher").division(TOWNSHIP), id);
            doesNotSee(TestTokens.of("usher").division("110101002000"), id);
            sees(TestTokens.of("assessor").division(TOWNSHIP).org("hall-1"), id);
            doesNotSee(TestTokens.of("assessor").division(TOWNSHIP).org("hall-2"), id);
            sees(TestTokens.of("resident").division(TOWNSHIP).person(person), id);
            doesNotSee(TestTokens.of("resident").division(TOWNSHIP).person(Ids.next()), id);
        }
    }

    @Test
    void nobodySeesNothingAndTheHouseSeesAll() {
        bought(TOWNSHIP, "hall-1", SOMEBODY);
        given().get("/api/v1/public/tickets").then().statusCode(200).body(equalTo("0"));
        var seen = given().get("/api/v1/public/tickets-of-the-house")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen.split(" of ")[0]).isEqualTo(seen.split(" of ")[1]).isNotEqualTo("0");
    }

    @Test
    void nothingIsMadeOutsideTheCallersDivision() {
        as(TestTokens.of("clerk").division(TOWNSHIP))
                .header("Idempotency-Key", Ids.serial16())
                .body(ticket(someHolder(), COUNTY, "hall-1", SOMEBODY))
                .post("/api/v1/tickets")
                .then()
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
    }

    @Test
    void aListIsScopedAndPaged() {
        var division = "440303000000";
        var clerk = TestTokens.of("clerk").division(division);
        for (var i = 0; i < 3; i++) {
            as(clerk)
                    .header("Idempotency-Key", Ids.serial16())
                    .body(ticket(someHolder(), division, "hall-1", SOMEBODY))
                    .post("/api/v1/tickets")
                    .then()
                    .statusCode(201);
        }
        var first = as(clerk)
                .get("/api/v1/tickets?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .extract();
        as(clerk)
                .queryParam("after", first.<String>path("next"))
                .get("/api/v1/tickets?limit=2")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
    }

    @Test
    void aPartnersScopeCountsAsARoleAndAPersonsDoesNot() {
        as(TestTokens.of("none").division(COUNTY).serviceAccount("partner", "tickets:read", "openid"))
                .get("/api/v1/tickets")
                .then()
                .statusCode(200);
        as(TestTokens.of("none").division(COUNTY).serviceAccount("partner", "tickets:write"))
                .get("/api/v1/tickets")
                .then()
                .statusCode(403);
    }

    @Test
    void whoPreparedDoesNotApproveAndNoProgramDoes() {
        var id = as(TestTokens.of("clerk").division(COUNTY).sub("li"))
                .header("Idempotency-Key", Ids.serial16())
                .body(ticket(someHolder()))
                .post("/api/v1/tickets")
                .then()
                .extract()
                .<String>path("id");
        approve(TestTokens.of("approver").division(COUNTY).sub("li"), id, 403);
        approve(TestTokens.of("approver").division(COUNTY).sub("wang").serviceAccount("partner"), id, 403);
        approve(TestTokens.of("approver").division(COUNTY).sub("wang"), id, 200);
    }

    private static void approve(TestTokens who, String id, int status) {
        var answer = as(who).header("If-Match", "\"0\"")
                .post("/api/v1/tickets/" + id + "/approve")
                .then()
                .statusCode(status);
        if (status == 403) {
            answer.body("code", equalTo("four-eyes"));
        }
    }

    @Test
    void aHolderIsEncryptedFoundByItsIndexAndMasked() {
        var holder = someHolder();
        buy(ticket(holder)).then().body("holder", equalTo("h" + "*".repeat(holder.length() - 1)));
        var rows = ZhucanServers.database()
                .rows("select encode(holder, 'escape') as holder, holder_index from ticket order by id desc limit 1");
        assertThat(rows.toString()).doesNotContain(holder);
    }
}
