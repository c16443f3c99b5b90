// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.testing.TestTokens;

/** What the component tests of the ground have in common. */
abstract class CinemaTest {

    static final String COUNTY = "110101000000";
    static final String TOWNSHIP = "110101001000";
    static final UUID SOMEBODY = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    static RequestSpecification as(TestTokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    static TestTokens clerk() {
        return TestTokens.of("clerk").division(COUNTY);
    }

    static String ticket(String holder) {
        return ticket(holder, COUNTY, "hall-1", SOMEBODY);
    }

    static String ticket(String holder, String division, String org, UUID person) {
        return """
                {"holder": "%s", "seats": 2, "divisionCode": "%s", "orgId": "%s", "personId": "%s"}
                """.formatted(holder, division, org, person);
    }

    static String someHolder() {
        return "holder-" + Ids.serial16();
    }

    static Response buy(String body) {
        return as(clerk()).header("Idempotency-Key", Ids.serial16()).body(body).post("/api/v1/tickets");
    }

    static String bought() {
        return buy(ticket(someHolder())).then().statusCode(201).extract().path("id");
    }
}
