// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;

/** The service as people at their desks use it: each call with a token, a key, and what was read before. */
public final class Office {

    public static final String API = "/api/v1";
    public static final String COUNTY = "522725000000";
    public static final String TOWNSHIP = "522725001000";
    public static final String OTHER_TOWNSHIP = "522725002000";
    public static final String THIRD_TOWNSHIP = "522725003000";
    public static final String OTHER_COUNTY = "522726000000";

    private Office() {}

    public static TestTokens clerk() {
        return TestTokens.of("township-clerk").sub("clerk").division(TOWNSHIP);
    }

    public static TestTokens reviewer() {
        return TestTokens.of("county-reviewer").sub("reviewer").division(COUNTY);
    }

    public static TestTokens approver() {
        return TestTokens.of("county-approver").sub("approver").division(COUNTY);
    }

    public static TestTokens administrator() {
        return TestTokens.of("administrator").sub("administrator").division(COUNTY);
    }

    public static RequestSpecification as(TestTokens who) {
        return given().auth().oauth2(who.sign()).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    /** A request that makes something, under a key of its own. */
    public static Response make(TestTokens who, String path, Object body) {
        return as(who).header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post(API + path);
    }

    /** A request that changes what was read at that version, under a key of its own. */
    public static Response change(TestTokens who, String path, String etag, Map<String, ?> body) {
        return as(who).header("If-Match", etag)
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post(API + path);
    }

    public static Response read(TestTokens who, String path) {
        return as(who).get(API + path);
    }

    public static String etag(TestTokens who, String path) {
        return read(who, path).then().statusCode(200).extract().header("ETag");
    }

    public static void put(String path, Object body) {
        as(administrator()).body(body).put(API + path).then().statusCode(Matchers.in(List.of(200, 201, 204)));
    }
}
