// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.fault.CodeFault.At;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Api.Reply;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.Suite;

/**
 * R13: one key from 64 clients at once, with another body, after a crash in the middle, after a crash before the answer, and after it was
 * forgotten. There is one person each time.
 */
final class RepeatedRequests implements Drill {

    private static final int CLIENTS = 64;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String PATH = "/api/v1/persons";

    @Override
    public String code() {
        return "R13";
    }

    @Override
    public String what() {
        return "one idempotency key, many times and after crashes";
    }

    @Override
    public void run(Ground ground) {
        int rounds = ground.extent().of(1, 10);
        for (int round = 0; round < rounds; round++) {
            var key = ground.name() + "-" + round;
            fromManyAtOnce(ground, key);
            afterACrash(ground, key + "-middle", CodeFault.kill(DESK, "register", At.EXIT, 1));
            afterACrash(ground, key + "-answer", CodeFault.kill(INTERCEPTOR, "carry", At.EXIT, 1));
            whenForgotten(ground, key + "-old");
        }
    }

    private static final String DESK = "org.zhucan.certificate.person.PersonDesk";
    private static final String INTERCEPTOR = "org.zhucan.platform.web.CommandInterceptor";

    private static void fromManyAtOnce(Ground ground, String key) {
        var api = ground.office().api();
        var form = ground.newcomers().next();
        var before = persons(ground);
        var answers = AtOnce.of(CLIENTS, client -> atLast(ground, api, form, key));
        ground.findings().fault();
        var bodies = answers.stream()
                .map(reply -> reply.body().toString())
                .distinct()
                .toList();
        ground.findings().acknowledged(1);
        ground.findings().doubled("answer to one key", bodies.size() - 1);
        ground.findings().doubled("person of one key", persons(ground) - before - 1);

        var other =
                api.tryPost(ground.office().clerk(), PATH, ground.newcomers().next(), key);
        ground.findings()
                .require(
                        other.filter(reply -> reply.code().equals("idempotency-key-reused"))
                                .isPresent(),
                        "a key used for another body was answered " + other);
    }

    private static void afterACrash(Ground ground, String key, CodeFault fault) {
        var office = ground.office();
        var form = ground.newcomers().next();
        var before = persons(ground);
        var doomed = ground.replica(Suite.CERTIFICATE_SERVICE, fault);
        try {
            var first = office.api(doomed).tryPost(office.clerk(), PATH, form, key);
            ground.findings().fault();
            ground.findings().require(first.isEmpty(), "the service outlived its fault: " + first);
        } finally {
            doomed.stop();
        }
        var again = atLast(ground, office.api(), form, key);
        ground.findings().acknowledged(1);
        ground.findings().require(again.acknowledged(), "after a crash the request was answered " + again);
        ground.findings().doubled("person after a crash", persons(ground) - before - 1);
    }

    /** A key older than the answers are kept is a new one; the person's own number still stands in the way of a second. */
    private static void whenForgotten(Ground ground, String key) {
        var office = ground.office();
        var form = ground.newcomers().next();
        atLast(ground, office.api(), form, key);
        var before = persons(ground);
        office.execute("certificate", "delete from idempotency_key where key = '" + key + "'");
        var again = atLast(ground, office.api(), form, key);
        ground.findings().fault();
        ground.findings().acknowledged(1);
        ground.findings().require(again.status() == 409, "a forgotten key was answered " + again.status());
        ground.findings().doubled("person of a forgotten key", persons(ground) - before);
    }

    private static Reply atLast(Ground ground, Api api, Map<String, ?> form, String key) {
        while (true) {
            Optional<Reply> reply = api.tryPost(ground.office().clerk(), PATH, form, key);
            if (reply.isPresent() && !Runs.comeAgain(reply.get())) {
                return reply.get();
            }
            Eventually.passes(PAUSE);
        }
    }

    private static long persons(Ground ground) {
        return ground.office().count("certificate", "person");
    }
}
