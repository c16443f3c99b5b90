// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;

/** The business date of the service under test, moved the way an administrator moves it: forward only, and the work due is done. */
public final class BusinessDate {

    private BusinessDate() {}

    /** Goes to the date; the daily work of the dates between is done when this returns. */
    public static void moveTo(LocalDate date) {
        given().auth()
                .oauth2(administrator())
                .contentType("application/json")
                .body("{\"to\":\"" + date + "\"}")
                .put(path())
                .then()
                .statusCode(200);
    }

    /** The date on which the service stands. */
    public static LocalDate now() {
        return LocalDate.parse(given().auth()
                .oauth2(administrator())
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .path("date"));
    }

    private static String path() {
        return "/api/v1/admin/" + ModuleProperties.service() + "/business-date";
    }

    private static String administrator() {
        return TestTokens.of("administrator").sub("test-administrator").sign();
    }
}
