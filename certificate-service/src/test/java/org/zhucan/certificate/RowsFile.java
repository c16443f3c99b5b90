// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.Patience;
import org.zhucan.platform.testing.TestTokens;

/** A file of rows on its way through the two offices. */
public record RowsFile(String path) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public static Response send(TestTokens who, String kind, String csv) {
        return given().auth()
                .oauth2(who.sign())
                .header("Idempotency-Key", Ids.next().toString())
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(Office.API + "/" + kind + "/imports");
    }

    /** Sends a file as the county's reviewer and waits until its rows are checked. */
    public static RowsFile checked(String kind, String csv) {
        return checked(Office.reviewer(), kind, csv);
    }

    public static RowsFile checked(TestTokens who, String kind, String csv) {
        var id = send(who, kind, csv).then().statusCode(202).extract().<String>path("id");
        var file = new RowsFile("/" + kind + "/imports/" + id);
        file.await(who, "CHECKED");
        return file;
    }

    public static RowsFile applied(String kind, String csv) {
        var file = checked(kind, csv);
        file.approve(Office.approver()).then().statusCode(200);
        return file.await(Office.reviewer(), "APPLIED");
    }

    public RowsFile await(TestTokens who, String state) {
        Patience.until(
                path + " is " + state, PATIENCE, () -> state.equals(read(who).path("state")));
        return this;
    }

    public Response approve(TestTokens who) {
        return given().auth()
                .oauth2(who.sign())
                .header("Idempotency-Key", Ids.next().toString())
                .header("If-Match", read(Office.reviewer()).header("ETag"))
                .post(Office.API + path + "/approve");
    }

    public Response read() {
        return read(Office.reviewer());
    }

    private Response read(TestTokens who) {
        return Office.read(who, path);
    }

    /** Line, pointer and code of each error. */
    public List<String> errors() {
        List<Map<String, Object>> items =
                Office.read(Office.reviewer(), path + "/errors").path("items");
        return items.stream()
                .map(error -> error.get("line") + " " + error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    /** The id of what the row of that key became. */
    public String id(String key) {
        return given().auth()
                .oauth2(Office.reviewer().sign())
                .get(Office.API + path + "/results")
                .asString()
                .lines()
                .filter(line -> line.contains("\"key\":\"" + key + "\""))
                .findFirst()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .orElseThrow();
    }
}
