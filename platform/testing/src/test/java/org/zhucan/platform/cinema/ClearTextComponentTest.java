// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.cinema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.zhucan.platform.testing.ZhucanServers;

/** A client that would rather speak HTTP/2, as Java's own does unless told otherwise, is answered in HTTP/1.1. */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class ClearTextComponentTest {

    @Test
    void aConnectionInClearTextDoesNotChangeToHttp2() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/openapi"))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
