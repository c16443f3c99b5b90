// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;

/** The service as people at their desks use it: each call with a token, a key, and what was read before. */
public final class Office {

    public static final String API = "/api/v1";
    public static final String HOSPITAL = "H-522725-1";
    public static final String OTHER_HOSPITAL = "H-522725-2";

    private Office() {}

    public static TestTokens clerk() {
        return TestTokens.of("township-clerk").sub("clerk").division(Fixtures.TOWNSHIP);
    }

    public static TestTokens reviewer() {
        return TestTokens.of("county-reviewer").sub("reviewer").division(Fixtures.COUNTY);
    }

    public static TestTokens approver() {
        return TestTokens.of("county-approver").sub("approver").division(Fixtures.COUNTY);
    }

    public static TestTokens assessor() {
        return assessorAt(HOSPITAL);
    }

    public static TestTokens assessorAt(String hospital) {
        return TestTokens.of("assessor")
                .sub("assessor of " + hospital)
                .division(Fixtures.COUNTY)
                .org(hospital);
    }

    public static TestTokens civilAffairs() {
        return TestTokens.of("civil-affairs").sub("civil-affairs").division(Fixtures.COUNTY);
    }

    public static TestTokens administrator() {
        return TestTokens.of("administrator").sub("administrator").division(Fixtures.COUNTY);
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

    /** A request that changes what was read at that version. */
    public static Response change(TestTokens who, String path, String etag, Map<String, ?> body) {
        return as(who).header("If-Match", etag).body(body).post(API + path);
    }

    public static Response read(TestTokens who, String path) {
        return as(who).get(API + path);
    }

    /** The version now, as the clerk sees it. */
    public static String etag(TestTokens who, String path) {
        return read(who, path).then().statusCode(200).extract().header("ETag");
    }

    public static void put(String path, Object body) {
        as(administrator())
                .body(body)
                .put(API + path)
                .then()
                .statusCode(org.hamcrest.Matchers.in(java.util.List.of(200, 201, 204)));
    }
}
