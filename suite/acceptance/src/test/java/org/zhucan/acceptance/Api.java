// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.launcher.replay.UserTokens.AccessToken;

/** A caller outside the suite: plain HTTP with a user's own token. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH_FOR = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock = Clock.systemUTC();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final URI base;
    private final UserTokens logins;

    Api(URI base, UserTokens logins) {
        this.base = base;
        this.logins = logins;
    }

    /** The same users at another address, such as a second replica. */
    Api at(URI other) {
        return new Api(other, logins);
    }

    record Reply(int status, JsonNode body, String entityTag) {

        /** Whether the caller may count on it. */
        boolean acknowledged() {
            return status / 100 == 2;
        }
    }

    Reply get(String user, String path) {
        return send(request(user, path).GET().build())
                .orElseThrow(() -> new IllegalStateException("No answer to GET " + path));
    }

    Reply post(String user, String path, Map<String, ?> body, String key) {
        return tryPost(user, path, body, key).orElseThrow(() -> new IllegalStateException("No answer to POST " + path));
    }

    /** Empty when the connection broke, so that the caller cannot know what became of the request. */
    Optional<Reply> tryPost(String user, String path, Map<String, ?> body, String key) {
        try {
            return send(request(user, path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of something that exists, as the caller last saw it. */
    Reply change(String user, String path, Map<String, ?> body, String entityTag) {
        try {
            return send(request(user, path)
                            .header("Content-Type", "application/json")
                            .header("If-Match", entityTag)
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build())
                    .orElseThrow(() -> new IllegalStateException("No answer to POST " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
        return user == null ? request : request.header("Authorization", "Bearer " + token(user));
    }

    private String token(String user) {
        return tokens.compute(
                        user,
                        (name, known) -> known != null
                                        && known.expiresAt()
                                                .isAfter(clock.instant().plus(FRESH_FOR))
                                ? known
                                : logins.tokenOf(name))
                .value();
    }

    private Optional<Reply> send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            return Optional.of(new Reply(
                    answer.statusCode(),
                    body,
                    answer.headers().firstValue("ETag").orElse(null)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
