// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
@QuarkusTestResource(PublishedFolder.class)
@QuarkusTestResource(IdentityServer.class)
class PageComponentTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @BeforeEach
    void freshServices() {
        PageServices.answer();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,zh-CN",
                "en,-,en",
                "zh,en;q=1,zh-CN",
                "-,'en-GB,en;q=0.9,zh;q=0.5',en",
                "-,'fr,de',zh-CN",
                "fr,en,en"
            })
    void thePageIsInTheLanguageAskedFor(String chosen, String accepted, String tag) {
        var request = accepted == null ? given() : given().header("Accept-Language", accepted);
        request.get("/" + (chosen == null ? "" : "?lang=" + chosen))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", equalTo(tag))
                .header("Vary", containsString("ccept-"))
                .body(containsString("<html lang=\"" + tag + "\">"));
    }

    @Test
    void thePortalSaysWhatAnswersAndWhereToGo() {
        StandIn.CERTIFICATE.stop();
        var text = textOf(given().get("/?lang=en").then().statusCode(200));
        assertThat(text)
                .contains("Certificates Application, assessment, public notice, issue No answer")
                .contains("Subsidies Entitlements, payment runs, fund ledger Answers")
                .contains("Bulletin 2024");
        given().get("/")
                .then()
                .body(containsString("href=\"/bulletin/2024\""))
                .body(containsString("href=\"/reference/\""))
                .body(containsString("href=\"/openapi\""))
                .body(containsString("href=\"/q/health\""))
                .body(containsString("href=\"/?lang=en\""));
    }

    @Test
    void thePublishedStandsBesideTheComputed() {
        var text = textOf(given().get("/bulletin/2024").then().statusCode(200));
        assertThat(text)
                .contains("办理残疾人证 493 493 一致 本")
                .contains("补贴人数 1,257 1,200 以上 一致 人")
                .contains("补贴金额 资金账复核一致 1,038,550.50 1,038,000 差 +550.50 元")
                .contains("定点机构保持 是 是 一致")
                .contains("公报原文所载的 4 项中，有 3 项与汇总结果一致")
                .contains("尚未由系统汇总的指标（1 项）")
                .contains("修路 1.85 公里");
    }

    @Test
    void englishToo() {
        var text = textOf(
                given().header("Accept-Language", "en").get("/bulletin/2024").then());
        assertThat(text)
                .contains("Certificates issued 493 493 Agrees certificates")
                .contains("Allowance, amount The fund ledger agrees 1,038,550.50 1,038,000 Off by +550.50 yuan")
                .contains("Roads built 1.85 km")
                .doesNotContainPattern("\\p{IsHan}{3}");
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023})
    void aYearOfWhichNothingReadableWasPublishedIsNotCompared(int year) {
        var text = textOf(given().get("/bulletin/" + year + "?lang=en").then().statusCode(200));
        assertThat(text).contains("Certificates issued 493 certificates").doesNotContain("As published");
    }

    @Test
    void everyNumberOpensItsRecordsInTheSameLanguageAndDivision() {
        given().get("/bulletin/2024?lang=en&division=" + PageServices.DIVISION)
                .then()
                .body(containsString("href=\"/bulletin/2024/figures/certificates.issued?lang=en&amp;division="
                        + PageServices.DIVISION + "\""))
                .body(containsString("aria-label=\"Open the records: Certificates issued, 493 certificates\""));
        given().get("/bulletin/2024/figures/certificates.issued?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("data-records=\"/api/v1/bulletins/2024/figures/certificates.issued/records\""))
                .body(containsString("data-client=\"zhucan-web\""));
    }

    @Test
    void oneDivisionHasItsNameAndIsComparedWithNothing() {
        var text = textOf(given().get("/bulletin/2024?division=" + PageServices.DIVISION)
                .then()
                .statusCode(200));
        assertThat(text).contains("仅统计 某镇").doesNotContain("一致 本");
        assertThat(StandIn.SUBSIDY.last().uri()).endsWith("?division=" + PageServices.DIVISION);
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        StandIn.SUBSIDY.stop();
        var text = textOf(given().get("/bulletin/2024?lang=en").then().statusCode(200));
        assertThat(text)
                .contains("their figures are missing: Subsidies")
                .contains("Certificates issued 493")
                .doesNotContain("Allowance");
        given().get("/bulletin/2024/figures/allowance.persons")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body(containsString("service-unavailable"));
    }

    @ParameterizedTest
    @CsvSource({
        "/bulletin/24, 400, year-malformed",
        "/bulletin/next, 400, year-malformed",
        "/bulletin/99999999999999999999, 400, year-malformed",
        "/bulletin/1850, 400, year-malformed",
        "/bulletin/2024?division=5, 400, division-malformed",
        "/bulletin/2024?division=%3Cscript%3E, 400, division-malformed",
        "/bulletin/2024?division=990000000000, 404, division-unknown",
        "/bulletin/2024/figures/none, 404, figure-unknown",
    })
    void whatIsNotThereIsSaidOnAPage(String address, int status, String code) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<code>" + code + "</code>"))
                .body(not(containsString("Exception")))
                .body(not(containsString("<script>")));
    }

    @Test
    void hostileTextsStayTexts() {
        PageServices.answerWithHostileTexts();
        for (var lang : new String[] {"zh", "en"}) {
            given().get("/bulletin/2024?lang=" + lang)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")))
                    .body(not(containsString("<i>")))
                    .body(containsString("/bulletin/2024/figures/a%22b%3Cc?lang=" + lang));
        }
        given().urlEncodingEnabled(false)
                .get("/bulletin/2024/figures/a%22b%3Cc")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void scriptsAndStylesComeFromFilesOfOursAlone() {
        for (var address : new String[] {"/", "/bulletin/2024", "/bulletin/2024/figures/certificates.issued"}) {
            var html = given().get(address)
                    .then()
                    .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header(
                            "Content-Security-Policy",
                            matchesPattern(".*connect-src 'self' http://127\\.0\\.0\\.1:[0-9]+; form-action.*"))
                    .header("X-Content-Type-Options", "nosniff")
                    .extract()
                    .asString();
            assertThat(html).doesNotContainPattern("<style").doesNotContainPattern("\\s(style|on[a-z]+)=");
            var files = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"(/[^\"]+)\"")
                    .matcher(html);
            var found = files.results().map(file -> file.group(1)).toList();
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            given().get(file).then().statusCode(200).header("X-Content-Type-Options", "nosniff"));
        }
    }

    @Test
    void theSeriesAreReadWithoutAToken() {
        given().get("/api/v1/bulletins/2024/figures/allowance.amount/series?by=division")
                .then()
                .statusCode(200)
                .body("parts.size()", equalTo(8))
                .body("parts[0].name", equalTo("第1镇"));
        assertThat(StandIn.SUBSIDY.last().uri()).isEqualTo("/api/v1/figures/2024/allowance.amount/series?by=division");
        given().get("/api/v1/bulletins/2024/figures/none/series").then().statusCode(404);
        given().get("/api/v1/bulletins/24/figures/none/series").then().statusCode(400);
        given().header("Authorization", TestTokens.of("a").bearer())
                .post("/api/v1/bulletins/2024/figures/none/series")
                .then()
                .statusCode(405);
    }

    /** What a reader without scripts reads, in one line. */
    private static String textOf(ValidatableResponse page) {
        return TAG.matcher(page.extract().asString()).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
