// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.TestTokens;

/** A service whose answers break in every way a network knows: the caller is told, and no command is sent a second time. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class FaultyServiceComponentTest {

    private static final String CASES = "/api/v1/rehab-cases";
    private static final String NONE = "{\"figures\":[]}";

    private static WireMockServer rehab;

    @TestHTTPResource
    URI gateway;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void inPlaceOfRehabService() {
        int port = URI.create(StandIn.REHAB.start()).getPort();
        StandIn.REHAB.stop();
        rehab = new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").port(port));
        rehab.start();
    }

    @AfterAll
    static void makeRoom() {
        rehab.stop();
        StandIn.REHAB.start();
    }

    @BeforeEach
    void fresh() {
        rehab.resetAll();
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.EMPLOYMENT.start();
        StandIn.CERTIFICATE.answers(200, "application/json", NONE);
        StandIn.SUBSIDY.answers(200, "application/json", NONE);
        StandIn.EMPLOYMENT.answers(200, "application/json", NONE);
    }

    /** Empty when the answer did not come whole. */
    private Optional<HttpResponse<String>> post() throws InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(CASES))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", TestTokens.of("finance").bearer())
                .header("Idempotency-Key", "one")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenAnswerIsToldAndTheCommandIsNotRepeated(Fault fault) throws InterruptedException {
        rehab.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        var answer = post();
        answer.ifPresent(told -> {
            assertThat(told.statusCode()).isEqualTo(503);
            assertThat(told.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(told.body()).contains("\"code\":\"service-unavailable\"").contains("\"service\":\"rehab\"");
        });
        rehab.verify(1, postRequestedFor(urlPathEqualTo(CASES)));

        rehab.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        assertThat(post())
                .hasValueSatisfying(healed -> assertThat(healed.statusCode()).isEqualTo(200));
    }

    @Test
    void anAnswerThatDripsIsPassedOnWhole() throws InterruptedException {
        rehab.stubFor(any(anyUrl()).willReturn(okJson("{\"whole\":true}").withChunkedDribbleDelay(5, 500)));
        assertThat(post())
                .hasValueSatisfying(answer -> assertThat(answer.body()).isEqualTo("{\"whole\":true}"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theBulletinSaysWhichPartIsMissing(Fault fault) {
        rehab.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        given().get("/api/v1/bulletins/2024").then().statusCode(200).body("missing", contains("rehab"));
    }

    @Test
    void rubbishInAServicesAnswerMakesItMissing() {
        rehab.stubFor(any(anyUrl()).willReturn(okJson("<html>not what was asked for")));
        given().get("/api/v1/bulletins/2024").then().statusCode(200).body("missing", contains("rehab"));
    }
}
