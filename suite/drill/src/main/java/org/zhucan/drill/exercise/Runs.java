// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.zhucan.drill.office.Api;
import org.zhucan.drill.office.Api.Reply;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Office;

/** The steps of a payment run, each as the window sends it that does it. */
final class Runs {

    /** A step that changes a run, and who takes it. */
    enum Step {
        REVIEW("civil-affairs", "review", Map.of("opinion", "核对无误")),
        FREEZE("civil-affairs", "freeze", Map.of()),
        APPROVE("finance", "approve", Map.of()),
        DISPATCH("finance", "dispatch", Map.of());

        private final String user;
        private final String verb;
        private final Map<String, String> body;

        Step(String user, String verb, Map<String, String> body) {
            this.user = user;
            this.verb = verb;
            this.body = body;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String PATH = "/api/v1/payment-runs";

    private final Office office;
    private final Api api;

    Runs(Office office) {
        this.office = office;
        this.api = office.api();
    }

    /** Starts the calculation; empty when the connection broke. */
    static Optional<Reply> start(Api api, String programme, YearMonth month, String key) {
        return api.tryPost("civil-affairs", PATH, Map.of("programme", programme, "month", month.toString()), key);
    }

    /** The run that a job made, once every line stands. */
    String calculated(String programme) {
        Eventually.holds("a run of " + programme, PATIENCE, () -> calculatedNow(programme));
        return idOf(programme);
    }

    boolean calculatedNow(String programme) {
        var run = "select count(*) from payment_run where programme = ? and calculated and status <> 'DISCARDED'";
        return office.number("subsidy", run, programme) == 1;
    }

    private String idOf(String programme) {
        try (var connection = office.connect("subsidy");
                var query = connection.prepareStatement(
                        "select id from payment_run where programme = ? and status <> 'DISCARDED'")) {
            query.setString(1, programme);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a step on the run as it was last seen; empty when the connection broke. */
    static Optional<Reply> take(Api api, Step step, String run, String entityTag, String key) {
        return api.tryChange(step.user, PATH + "/" + run + "/" + step.verb, step.body, entityTag, key);
    }

    /** The same, again and again with the same key, until it is answered for good. */
    static Reply takeAtLast(Api api, Step step, String run, String entityTag, String key) {
        while (true) {
            var reply = take(api, step, run, entityTag, key);
            if (reply.isPresent() && !comeAgain(reply.get())) {
                return reply.get();
            }
            Eventually.passes(PAUSE);
        }
    }

    /** Whether the answer only puts the caller off. */
    static boolean comeAgain(Reply reply) {
        return reply.status() == 503 || reply.status() == 429 || reply.code().equals("idempotency-key-in-use");
    }

    String entityTag(String run) {
        return api.get("civil-affairs", PATH + "/" + run).entityTag();
    }

    /** Takes the step, which must succeed. */
    void take(Step step, String run, String key) {
        var reply = take(api, step, run, entityTag(run), key);
        if (reply.isEmpty() || !reply.get().acknowledged()) {
            throw new IllegalStateException(step + " of a run was answered " + reply);
        }
    }

    /** Gives the run up, so that its lines are free again. */
    void discard(String run, String key) {
        api.tryChange("civil-affairs", PATH + "/" + run + "/discard", Map.of("reason", "演练结束"), entityTag(run), key);
    }

    boolean bankHasAnswered(String run) {
        return Files.exists(answerFile(run));
    }

    private Path answerFile(String run) {
        return office.suite().running().folders().bankAnswers().resolve(run + ".result.csv");
    }

    /** What the bank answered to the run's file, once it has. */
    byte[] bankAnswer(String run) {
        Eventually.holds("the bank's answer to " + run, PATIENCE, () -> bankHasAnswered(run));
        try {
            return Files.readAllBytes(answerFile(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Reply> readResult(Api api, String run, byte[] answer, String key) {
        return api.tryUpload("finance", PATH + "/" + run + "/results", answer, key);
    }

    void settled(String run) {
        Eventually.holds(
                "run " + run + " is settled",
                PATIENCE,
                () -> office.number(
                                "subsidy",
                                "select count(*) from payment_run where id = ?::uuid and status = 'SETTLED'",
                                run)
                        == 1);
    }
}
