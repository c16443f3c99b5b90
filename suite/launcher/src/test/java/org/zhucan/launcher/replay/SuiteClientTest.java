// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.launcher.replay.ScriptedSuite.Weather;
import org.zhucan.launcher.replay.UserTokens.AccessToken;

class SuiteClientTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> logins = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();
    private ScriptedSuite suite;
    private SuiteClient client;

    @BeforeEach
    void start() throws IOException {
        suite = new ScriptedSuite();
        client = client(suite.address(), Duration.ofMinutes(5));
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void aBusySuiteIsAskedAgainWithTheSameKey() {
        suite.next(new Weather(429, "2"), new Weather(503, null), new Weather(409, "1"), new Weather(0, null));
        client.call(Request.post("clerk", "/persons", Map.of("b", 1, "a", 2), "key-1"));
        assertThat(suite.keysSeen).hasSizeGreaterThanOrEqualTo(4).containsOnly("key-1");
        assertThat(suite.taken).hasSize(1);
        assertThat(suite.taken.get(0).body()).isEqualTo("{\"a\":2,\"b\":1}");
        assertThat(pauses).contains(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void aConflictWithoutAPromiseIsTheAnswer() {
        suite.next(new Weather(409, null));
        assertThatThrownBy(() -> client.call(Request.post("clerk", "/persons", Map.of(), "key-1")))
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("POST /persons by clerk was answered 409 weather");
    }

    @Test
    void patienceEnds() {
        var nobody = client(URI.create("http://127.0.0.1:1"), Duration.ofMinutes(5));
        assertThatThrownBy(() -> nobody.call(Request.get("clerk", "/persons")))
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("had no answer in 150 s");
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItExpires() {
        client.call(Request.get("clerk", "/persons"));
        client.call(Request.get("clerk", "/persons"));
        client.call(Request.get("finance", "/funds"));
        assertThat(logins).containsExactly("clerk", "finance");

        logins.clear();
        var shortLived = client(suite.address(), Duration.ofSeconds(30));
        shortLived.call(Request.get("clerk", "/persons"));
        shortLived.call(Request.get("clerk", "/persons"));
        assertThat(logins).containsExactly("clerk", "clerk");
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        suite.next(new Weather(401, null));
        client.call(Request.get("clerk", "/persons"));
        assertThat(logins).containsExactly("clerk", "clerk");
        suite.next(new Weather(401, null), new Weather(401, null));
        assertThatThrownBy(() -> client.call(Request.get("clerk", "/persons"))).hasMessageContaining("401");
    }

    private SuiteClient client(URI address, Duration tokenLife) {
        UserTokens tokens = user -> {
            logins.add(user);
            return new AccessToken("token-of-" + user, clock.instant().plus(tokenLife));
        };
        return new SuiteClient(address, new TokenCache(tokens, clock), pauses::add);
    }
}
