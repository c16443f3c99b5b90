// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Calls the suite through its gateway, patiently: no connection, a limit reached (429), a service away (502, 503, 504)
 * and a command that says to come again (409 with Retry-After) are tried again with the same key.
 */
class SuiteClient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final URI gateway;
    private final TokenCache tokens;
    private final Pause pause;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    SuiteClient(URI gateway, TokenCache tokens, Pause pause) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.pause = pause;
    }

    /** What the suite said. @param etag null when it gave none */
    record Answer(int status, String etag, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        String code() {
            return body.path("code").asText("");
        }
    }

    /** The answer, which must be a good one. */
    Answer call(Request request) {
        return good(request, ask(request));
    }

    /** The lines of a good answer that is NDJSON. */
    List<String> lines(Request request) {
        var response = exchange(request);
        var text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new ReplayStopped(request + " was answered " + response.statusCode());
        }
        return text.lines().toList();
    }

    static Answer good(Request request, Answer answer) {
        if (!answer.ok()) {
            throw new ReplayStopped(request + " was answered " + answer.status() + " " + answer.code() + ": "
                    + answer.body().path("detail").asText(answer.body().toString()));
        }
        return answer;
    }

    /** The answer, whatever it is, once the suite gives one that counts. */
    Answer ask(Request request) {
        return answer(exchange(request));
    }

    private HttpResponse<byte[]> exchange(Request request) {
        var next = FIRST_PAUSE;
        var waited = Duration.ZERO;
        var renewed = false;
        while (true) {
            var attempt = attempt(request);
            if (attempt.response() != null) {
                var status = attempt.response().statusCode();
                if (status == 401 && request.user() != null && !renewed) {
                    tokens.forget(request.user());
                    renewed = true;
                    continue;
                }
                if (!comeAgain(attempt.response())) {
                    return attempt.response();
                }
            }
            if (waited.compareTo(PATIENCE) > 0) {
                throw new ReplayStopped(request + " had no answer in " + PATIENCE.toSeconds() + " s: " + attempt.why());
            }
            var length = attempt.retryAfter(next);
            pause.take(length);
            waited = waited.plus(length);
            next = shorter(next.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private Attempt attempt(Request request) {
        try {
            return new Attempt(http.send(http(request), BodyHandlers.ofByteArray()), null);
        } catch (IOException e) {
            return new Attempt(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayStopped("The replay was interrupted", e);
        }
    }

    private HttpRequest http(Request request) {
        var http = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + request.path()))
                .timeout(ANSWER_WITHIN)
                .header("Accept-Language", "en")
                .method(
                        request.method(),
                        request.method().equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        if (request.user() != null) {
            http.header("Authorization", "Bearer " + tokens.tokenOf(request.user()));
        }
        header(http, "Content-Type", request.contentType());
        header(http, "Idempotency-Key", request.key());
        header(http, "If-Match", request.ifMatch());
        return http.build();
    }

    private static void header(HttpRequest.Builder http, String name, String value) {
        if (value != null) {
            http.header(name, value);
        }
    }

    private static boolean comeAgain(HttpResponse<byte[]> response) {
        return AWAY.contains(response.statusCode())
                || response.statusCode() == 409
                        && response.headers().firstValue("Retry-After").isPresent();
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            body = MissingNode.getInstance();
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** One try: a response, or why there is none. */
    private record Attempt(HttpResponse<byte[]> response, IOException failure) {

        String why() {
            return response == null ? String.valueOf(failure) : "status " + response.statusCode();
        }

        Duration retryAfter(Duration otherwise) {
            if (response == null) {
                return otherwise;
            }
            return response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("\\d{1,3}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .map(wanted -> shorter(wanted, LONGEST_PAUSE))
                    .orElse(otherwise);
        }
    }
}
