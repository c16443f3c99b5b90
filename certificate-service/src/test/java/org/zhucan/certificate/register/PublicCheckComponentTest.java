// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucan.certificate.ComponentTest;
import org.zhucan.certificate.Fixtures;
import org.zhucan.certificate.Office;
import org.zhucan.certificate.Paper;

@QuarkusTest
class PublicCheckComponentTest extends ComponentTest {

    @Test
    void anybodyChecksAScannedSerial() {
        var paper = Paper.issued();
        var serial = Office.read(Office.clerk(), "/certificates/" + paper.certificate())
                .<String>path("serial");
        assertThat(serial).matches("[0-9A-HJKMNP-TV-Z]{16}");
        given().get(Office.API + "/public/certificates/" + serial)
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("status", equalTo("VALID"))
                .body("category", equalTo(4))
                .body("grade", equalTo(2));
        assertThat(given().get(Office.API + "/public/certificates/0000000000000000")
                        .asString())
                .isEqualTo("{\"valid\":false}");
    }

    @Test
    void aNumberIsCheckedAgainstTheName() {
        var paper = Paper.issued();
        var number = paper.idNumber().text() + "42";
        check(number, Paper.NAME).then().statusCode(200).body("valid", equalTo(true));
        check(number.toLowerCase(java.util.Locale.ROOT), Paper.NAME).then().body("valid", equalTo(true));
    }

    @Test
    void unknownAndMismatchedGetTheSameAnswer() {
        var paper = Paper.issued();
        var mismatch = check(paper.idNumber().text() + "42", "李雷");
        var unknown = check(Fixtures.anIdNumber().text() + "42", Paper.NAME);
        var otherGrade = check(paper.idNumber().text() + "41", Paper.NAME);
        assertThat(mismatch.asString()).isEqualTo("{\"valid\":false}");
        assertThat(unknown.asString()).isEqualTo(mismatch.asString());
        assertThat(otherGrade.asString()).isEqualTo(mismatch.asString());
        assertThat(unknown.headers().asList().stream().map(header -> header.getName()))
                .isEqualTo(mismatch.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void aNumberOutOfShapeIsRefusedWithoutRepeatingIt() {
        var answer = check("522799197003140011", Paper.NAME);
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/certificateNumber"));
        assertThat(answer.asString()).doesNotContain("522799");
    }

    @Test
    void aCancelledCertificateIsNotValid() {
        var paper = Paper.issued();
        var path = "/persons/" + paper.person();
        var today = org.zhucan.platform.testing.BusinessDate.now();
        Office.change(
                        Office.clerk(),
                        path + "/death",
                        Office.etag(Office.clerk(), path),
                        Map.of("date", today, "source", "派出所"))
                .then()
                .statusCode(200);
        check(paper.idNumber().text() + "42", Paper.NAME)
                .then()
                .body("valid", equalTo(false))
                .body("status", equalTo("CANCELLED"));
    }

    private static Response check(String number, String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("certificateNumber", number, "name", name))
                .post(Office.API + "/public/certificate-checks");
    }
}
