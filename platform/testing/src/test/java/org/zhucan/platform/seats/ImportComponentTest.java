// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.seats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.bulk.ImportState;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.StateDiagram;
import org.zhucan.platform.testing.TestDatabase;
import org.zhucan.platform.testing.TestTokens;
import org.zhucan.platform.testing.ZhucanServers;

@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class ImportComponentTest {

    private static final String IMPORTS = "/api/v1/seats/imports";
    private static final String COUNTY = "110101000000";
    private static final String OTHER_COUNTY = "110102000000";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HEADER = "key,number,division,holder\n";

    private final String row = Ids.serial16();
    private final SeatImport seats;

    ImportComponentTest(SeatImport seats) {
        this.seats = seats;
    }

    @Test
    void theGoodRowsOfAFileAreAppliedAndEachBrokenOneSaysWhyByItsLine() {
        var file = HEADER
                + line("a", "A-1", COUNTY, "王小明")
                + "b,\"A-2,no end of quotation\n"
                + line("c", "A-3", COUNTY, "\"Li, Hua\"")
                + line("d", "seat three", COUNTY, "")
                + line("e", "A-5", OTHER_COUNTY, "Zhang")
                + line("a", "A-6", COUNTY, "Zhao")
                + line("g", "A-3", COUNTY, "Qian")
                + "\n"
                + line("h", "A-8", COUNTY, "Sun");
        var id = checked(send("text/csv", file));
        read(clerk(), id)
                .then()
                .body("rows", equalTo(8))
                .body("good", equalTo(3))
                .body("refused", equalTo(5));
        given().auth()
                .oauth2(clerk().sign())
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("items.line", contains(3, 5, 5, 6, 7, 8))
                .body("items.pointer", contains("", "/holder", "/number", "/division", "/key", "/number"))
                .body(
                        "items.code",
                        contains(
                                "row-unreadable",
                                "field-required",
                                "field-pattern",
                                "division-outside-scope",
                                "row-key-twice",
                                "duplicate"))
                .body("items[0].message.zh", equalTo("该行无法读取"))
                .body("items[0].message.en", equalTo("The row cannot be read"));
        approve(approver(), id).then().statusCode(200).body("state", equalTo("APPROVED"));
        applied(id).then().body("applied", equalTo(3)).body("good", equalTo(0)).body("refused", equalTo(5));
        assertThat(sold(id)).isEqualTo(3);
        var results = given().auth()
                .oauth2(clerk().sign())
                .get(IMPORTS + "/" + id + "/results")
                .asString();
        assertThat(results.lines())
                .hasSize(6)
                .first()
                .asString()
                .contains("\"key\":\"a\"")
                .contains("APPLIED");
        assertThat(database()
                        .rows("select holder from seat where number = ?", "A-1-" + row)
                        .get(0)
                        .get("holder"))
                .satisfies(holder -> assertThat(new String((byte[]) holder, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("王小明"));
    }

    @Test
    void thePictureOfItsStatesIsCurrent() {
        StateDiagram.requireCurrent("import.md", ImportState.values(), ImportState::next);
    }

    @Test
    void pagesOfErrorsFollowEachOther() {
        var id = checked(send("text/csv", HEADER + line("a", "", "", "") + line("b", "B-1", COUNTY, "Li")));
        var first = given().auth().oauth2(clerk().sign()).get(IMPORTS + "/" + id + "/errors?limit=2");
        first.then().body("items.pointer", contains("/division", "/holder"));
        given().auth()
                .oauth2(clerk().sign())
                .get(IMPORTS + "/" + id + "/errors?after=" + first.path("next"))
                .then()
                .body("items.pointer", contains("/number"));
        given().auth()
                .oauth2(clerk().sign())
                .get(IMPORTS + "/" + id + "/errors?after=x")
                .then()
                .statusCode(400);
    }

    @Test
    void linesOfJsonAreReadAsRowsToo() {
        var file = """
                {"key":"a","number":"C-1-%1$s","division":"%2$s","holder":"Li"}
                {"key":"b","number":"C-2-%1$s","division":"%2$s"
                [1]
                {"key":"d","number":"C-4-%1$s","division":%2$s,"holder":true}
                {"key":"e","number":"C-5-%1$s","division":"%2$s","holder":"Li","colour":"red"}
                {"key":"f","number":"C-6-%1$s","division":%2$s,"holder":"Li"}
                """.formatted(row, COUNTY);
        var id = checked(send("application/x-ndjson; charset=utf-8", file));
        read(clerk(), id).then().body("good", equalTo(2));
        given().auth()
                .oauth2(clerk().sign())
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items.line", contains(2, 3, 4, 5))
                .body("items.code", contains("row-unreadable", "row-unreadable", "field-type", "field-unknown"));
    }

    @Test
    void theSameFileIsRefusedAndNamesTheFirstUntilThatIsDiscarded() {
        var file = HEADER + line("a", "D-1", COUNTY, "Li");
        var id = checked(send("text/csv", file));
        send("text/csv", file)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-sent-already"))
                .body("importId", equalTo(id));
        discard(id).then().statusCode(200).body("state", equalTo("DISCARDED"));
        assertThat(database().number("select count(*) from seat_stage where import_id = ?::uuid", id))
                .isZero();
        var again = checked(send("text/csv", file));
        approve(approver(), again).then().statusCode(200);
        applied(again).then().body("applied", equalTo(1));
        var other = checked(send("text/csv", file + "\n"));
        read(clerk(), other).then().body("unchanged", equalTo(1)).body("good", equalTo(0));
        approve(approver(), other).then().statusCode(409).body("code", equalTo("import-without-good-rows"));
    }

    @Test
    void whoPreparedDoesNotApprove() {
        var both = TestTokens.of("clerk", "approver").sub("both").division(COUNTY);
        var id = checked(send(both, "text/csv", HEADER + line("a", "E-1", COUNTY, "Li")));
        approve(both, id).then().statusCode(403).body("code", equalTo("four-eyes"));
        approve(clerk(), id).then().statusCode(403).body("code", equalTo("role-missing"));
        given().auth()
                .oauth2(approver().sign())
                .header("Idempotency-Key", Ids.serial16())
                .post(IMPORTS + "/" + id + "/approve")
                .then()
                .statusCode(428);
        approve(approver(), id).then().statusCode(200).body("approvedBy", equalTo("approver"));
        applied(id);
        discard(id).then().statusCode(409).body("code", equalTo("import-move-refused"));
    }

    @Test
    void anotherDivisionSeesNothingOfIt() {
        var id = checked(send("text/csv", HEADER + line("a", "F-1", COUNTY, "Li")));
        var stranger = TestTokens.of("clerk", "approver").sub("stranger").division(OTHER_COUNTY);
        read(stranger, id).then().statusCode(404).body("code", equalTo("import-unknown"));
        for (var part : List.of("/errors", "/results")) {
            given().auth()
                    .oauth2(stranger.sign())
                    .get(IMPORTS + "/" + id + part)
                    .then()
                    .statusCode(404);
        }
        given().auth().oauth2(stranger.sign()).get(IMPORTS).then().body("items.id", not(hasItem(id)));
        given().auth()
                .oauth2(stranger.sign())
                .header("Idempotency-Key", Ids.serial16())
                .header("If-Match", "\"2\"")
                .post(IMPORTS + "/" + id + "/approve")
                .then()
                .statusCode(404);
        var nowhere = TestTokens.of("clerk").sub("nowhere");
        send(nowhere, "text/csv", HEADER + line("a", "F-2", COUNTY, "Li"))
                .then()
                .statusCode(403);
    }

    @Test
    void aFileThatIsNoFileOfRowsIsRefusedAsAWhole() {
        send("text/csv", "").then().statusCode(400).body("code", equalTo("import-empty"));
        send("text/csv", HEADER).then().statusCode(400).body("code", equalTo("import-empty"));
        send("text/csv", "number,colour,number\nx,y,z\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("import-header-malformed"))
                .body("errors.pointer", hasItem("/holder"));
        given().auth()
                .oauth2(clerk().sign())
                .contentType("text/csv")
                .body(HEADER)
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void twoImportsAtOnceWithTheSameSeatSellItOnce() {
        var one = checked(send("text/csv", HEADER + line("a", "G-1", COUNTY, "Li") + line("b", "G-2", COUNTY, "Li")));
        var two = checked(send("text/csv", HEADER + line("a", "G-3", COUNTY, "Li") + line("b", "G-1", COUNTY, "Hu")));
        approve(approver(), one).then().statusCode(200);
        approve(approver(), two).then().statusCode(200);
        applied(one);
        applied(two);
        assertThat(database().number("select count(*) from seat where number = ?", "G-1-" + row))
                .isEqualTo(1);
        assertThat(sold(one) + sold(two)).isEqualTo(3);
        assertThat(database()
                        .number(
                                "select count(*) from import_error where import_id in (?::uuid, ?::uuid) and code = 'duplicate'",
                                one,
                                two))
                .isEqualTo(1);
    }

    /** The dead replica's first chunk is committed; whoever takes the job over does the others, and the first not again. */
    @Test
    void anImportWhoseReplicaWasKilledIsResumedAndAppliedOnce() {
        var rows = IntStream.rangeClosed(1, 6_000)
                .mapToObj(number -> line("k" + number, "H-" + number, COUNTY, "Li"))
                .collect(Collectors.joining());
        var id = checked(send("text/csv", HEADER + rows));
        seats.breakDown(true);
        try {
            approve(approver(), id).then().statusCode(200);
            Patience.until("the job fails", SOON, () -> read(clerk(), id)
                    .path("job.state")
                    .equals("FAILED"));
        } finally {
            seats.breakDown(false);
        }
        assertThat(sold(id)).as("a chunk that failed leaves nothing").isZero();
        var job = read(clerk(), id).<String>path("job.id");
        database().run("update job set state = 'RUNNING', error = null where id = ?::uuid", job);
        database().run("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version, consecutive_failures)
                values ('job', ?, now() - interval '1 minute', true, 'killed', now() - interval '1 minute', 1, 0)
                """, job);
        applied(id).then().body("applied", equalTo(6_000)).body("job.done", equalTo(3));
        assertThat(sold(id)).isEqualTo(6_000);
    }

    @Test
    void anApprovedImportThatFailedIsDiscardedAndTheFileSentAgain() {
        var file = HEADER + line("a", "I-1", COUNTY, "Li");
        var id = checked(send("text/csv", file));
        seats.breakDown(true);
        try {
            approve(approver(), id).then().statusCode(200);
            Patience.until("the job fails", SOON, () -> read(clerk(), id)
                    .path("job.state")
                    .equals("FAILED"));
        } finally {
            seats.breakDown(false);
        }
        discard(id).then().statusCode(200);
        var again = checked(send("text/csv", file));
        approve(approver(), again).then().statusCode(200);
        applied(again).then().body("applied", equalTo(1));
    }

    private static TestTokens clerk() {
        return TestTokens.of("clerk").sub("clerk").division(COUNTY);
    }

    private static TestTokens approver() {
        return TestTokens.of("approver").sub("approver").division(COUNTY);
    }

    private String line(String key, String number, String division, String holder) {
        return key + "," + (number.isEmpty() ? "" : number + "-" + row) + "," + division + "," + holder + "\n";
    }

    private static Response send(String type, String file) {
        return send(clerk(), type, file);
    }

    private static Response send(TestTokens who, String type, String file) {
        return given().auth()
                .oauth2(who.sign())
                .header("Idempotency-Key", Ids.serial16())
                .contentType(type)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    private static String checked(Response sent) {
        var id = sent.then().statusCode(202).extract().<String>path("id");
        assertThat(sent.header("Location")).isEqualTo(IMPORTS + "/" + id);
        Patience.until("the import is checked", SOON, () -> state(id).equals("CHECKED"));
        return id;
    }

    private static Response applied(String id) {
        Patience.until("the import is applied", SOON, () -> state(id).equals("APPLIED"));
        return read(clerk(), id);
    }

    private static String state(String id) {
        return database()
                .rows("select state from import where id = ?::uuid", id)
                .get(0)
                .get("state")
                .toString();
    }

    private static Response read(TestTokens who, String id) {
        return given().auth().oauth2(who.sign()).get(IMPORTS + "/" + id);
    }

    private static Response approve(TestTokens who, String id) {
        return given().auth()
                .oauth2(who.sign())
                .header("Idempotency-Key", Ids.serial16())
                .header("If-Match", read(clerk(), id).header("ETag"))
                .post(IMPORTS + "/" + id + "/approve");
    }

    private static Response discard(String id) {
        return given().auth()
                .oauth2(clerk().sign())
                .header("If-Match", read(clerk(), id).header("ETag"))
                .contentType("application/json")
                .body("{\"reason\":\"wrong file\"}")
                .post(IMPORTS + "/" + id + "/discard");
    }

    private static long sold(String id) {
        return database().number("select count(*) from seat where import_id = ?::uuid", id);
    }

    private static TestDatabase database() {
        return ZhucanServers.database();
    }
}
