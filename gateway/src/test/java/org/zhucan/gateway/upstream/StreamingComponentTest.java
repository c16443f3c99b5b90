// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;
import org.zhucan.gateway.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class StreamingComponentTest {

    private static final int MIB = 1 << 20;

    @TestHTTPResource
    URI gateway;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeEach
    void freshServices() {
        StandIn.CERTIFICATE.start();
        StandIn.SUBSIDY.start();
        StandIn.CERTIFICATE.forget();
        StandIn.SUBSIDY.forget();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", TestTokens.of("finance").bearer());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(to(path).POST(body).build(), BodyHandlers.ofString());
    }

    /** A body whose length is not announced. */
    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private int left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int now = Math.min(left, length);
                java.util.Arrays.fill(into, offset, offset + now, (byte) 'x');
                left -= now;
                return now;
            }
        });
    }

    @Test
    void aResultFileOfManyMegabytesPasses() throws Exception {
        assertThat(post("/api/v1/payment-runs/1/results", BodyPublishers.ofByteArray(new byte[24 * MIB]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(StandIn.SUBSIDY.last().bytes()).isEqualTo(24L * MIB);
        assertThat(post("/api/v1/payment-runs/1/results", chunked(24 * MIB)).statusCode())
                .isEqualTo(200);
        assertThat(StandIn.SUBSIDY.last().bytes()).isEqualTo(24L * MIB);
    }

    @Test
    void aLargeAnswerIsPassedOnWhileItIsMade() throws Exception {
        var goOn = new CountDownLatch(1);
        StandIn.SUBSIDY.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            body.write(new byte[MIB]);
            body.flush();
            await(goOn);
            body.write(new byte[15 * MIB]);
        });
        var response = http.send(to("/api/v1/payment-runs/1/bank-file").build(), BodyHandlers.ofInputStream());
        assertThat(response.body().readNBytes(MIB)).hasSize(MIB); // before the service has made the rest
        goOn.countDown();
        assertThat(response.body().readAllBytes()).hasSize(15 * MIB);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeTheServiceSeesIt() throws Exception {
        var refused = post("/api/v1/persons", BodyPublishers.ofByteArray(new byte[MIB + 1]));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"body-too-large\"").contains("\"limit\":1048576");
        assertThat(StandIn.CERTIFICATE.requests()).isZero();
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffAtTheLimit() throws Exception {
        var refused = post("/api/v1/persons", chunked(3 * MIB));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"body-too-large\"");
        assertThat(StandIn.CERTIFICATE.requests())
                .as("requests that arrived whole")
                .isZero();
        assertThat(post("/api/v1/persons", chunked(MIB)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatSaysNothingIsNotWaitedForWithoutEnd() throws Exception {
        var end = new CountDownLatch(1);
        StandIn.CERTIFICATE.answers(exchange -> await(end));
        try {
            var refused = http.send(to("/api/v1/persons").build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(504);
            assertThat(refused.body()).contains("\"code\":\"service-timeout\"").contains("\"service\":\"certificate\"");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        } finally {
            end.countDown();
        }
    }
}
