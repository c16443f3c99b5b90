// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.office;

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
import java.util.function.UnaryOperator;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.launcher.replay.UserTokens.AccessToken;
import org.zhucan.platform.embedded.StartFailure;

/** A caller outside the suite: plain HTTP with a user's own token. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH_FOR = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock = Clock.systemUTC();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final URI base;
    private final UserTokens logins;
    private final Duration patience;

    public Api(URI base, UserTokens logins) {
        this(base, logins, Duration.ofSeconds(20));
    }

    private Api(URI base, UserTokens logins, Duration patience) {
        this.base = base;
        this.logins = logins;
        this.patience = patience;
    }

    /** The same users at another address, such as a second replica. */
    public Api at(URI other) {
        return new Api(other, logins, patience);
    }

    /** What was answered. @param entityTag null when the answer had none */
    public record Reply(int status, JsonNode body, String entityTag) {

        /** Whether the caller may count on it. */
        public boolean acknowledged() {
            return status / 100 == 2;
        }

        /** A refusal that a repetition does not change. */
        public boolean refused() {
            return status / 100 == 4 && status != 409 && status != 429;
        }

        /** The stable code of a problem, empty for an answer that is none. */
        public String code() {
            return body.path("code").asText("");
        }

        public String id() {
            return body.path("id").asText();
        }
    }

    public Reply get(String user, String path) {
        return tryGet(user, path).orElseThrow(() -> new IllegalStateException("No answer to GET " + path));
    }

    /** Empty when the connection broke. */
    public Optional<Reply> tryGet(String user, String path) {
        return signedIn(user, path, HttpRequest.Builder::GET);
    }

    /** The same caller with less patience. */
    public Api waitingAtMost(Duration time) {
        return new Api(base, logins, time);
    }

    public Reply post(String user, String path, Map<String, ?> body, String key) {
        return tryPost(user, path, body, key).orElseThrow(() -> new IllegalStateException("No answer to POST " + path));
    }

    /** Empty when the connection broke, so that the caller cannot know what became of the request. */
    public Optional<Reply> tryPost(String user, String path, Map<String, ?> body, String key) {
        return signedIn(user, path, request -> request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(json(body)));
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of something that exists, as the caller last saw it. */
    public Reply change(String user, String path, Map<String, ?> body, String entityTag) {
        return tryChange(user, path, body, entityTag, null)
                .orElseThrow(() -> new IllegalStateException("No answer to POST " + path));
    }

    /** The same under a key of the caller's; empty when the connection broke. */
    public Optional<Reply> tryChange(String user, String path, Map<String, ?> body, String entityTag, String key) {
        return signedIn(user, path, request -> {
            request.header("Content-Type", "application/json")
                    .header("If-Match", entityTag)
                    .POST(json(body));
            return key == null ? request : request.header("Idempotency-Key", key);
        });
    }

    /** A file, sent as it is; empty when the connection broke. */
    public Optional<Reply> tryUpload(String user, String path, byte[] csv, String key) {
        return signedIn(user, path, request -> request.header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv)));
    }

    /** What an administrator sets. */
    public Reply put(String user, String path, Map<String, ?> body) {
        return signedIn(user, path, request -> request.header("Content-Type", "application/json")
                        .PUT(json(body)))
                .orElseThrow(() -> new IllegalStateException("No answer to PUT " + path));
    }

    private HttpRequest.Builder request(String user, String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
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

    /** A sign-in that fails, as while the database behind it is away, is no answer either. */
    private Optional<Reply> signedIn(String user, String path, UnaryOperator<HttpRequest.Builder> completed) {
        HttpRequest.Builder request;
        try {
            request = request(user, path);
        } catch (StartFailure signInAway) {
            return Optional.empty();
        }
        return send(completed.apply(request).build());
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
