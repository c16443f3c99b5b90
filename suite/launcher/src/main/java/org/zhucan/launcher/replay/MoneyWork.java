// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucan.launcher.plan.Command;
import org.zhucan.launcher.replay.SuiteClient.Answer;

/** What civil affairs, the reviewer and finance do from a list, or over more than one answer. */
class MoneyWork {

    /** Kept beside a run's reference once it was discarded: nothing more is done with it. */
    static final String DISCARDED = "/discarded";

    private static final Set<String> STILL_RUNNING = Set.of("QUEUED", "RUNNING");
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LAST_DIGITS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final SuiteClient suite;
    private final Journal journal;
    private final Path bankAnswers;
    private final Map<String, String> secondAccounts;
    private final Pause pause;

    MoneyWork(SuiteClient suite, Journal journal, Path bankAnswers, Map<String, String> secondAccounts, Pause pause) {
        this.suite = suite;
        this.journal = journal;
        this.bankAnswers = bankAnswers;
        this.secondAccounts = secondAccounts;
        this.pause = pause;
    }

    /** @return the ids learned, by reference */
    Map<String, String> perform(Command command, String key) {
        return switch (command.move()) {
            case APPROVE_APPROPRIATION -> approveAppropriation(command, key);
            case REVIEW_PROPOSED -> workList(command, "PROPOSED", "review", key);
            case GRANT_REVIEWED -> workList(command, "REVIEWED", "grant", key);
            case CALCULATE_RUN -> calculate(command, key);
            case CHECK_RUN -> check(command, key);
            case READ_RESULT -> readResult(command, key);
            case CORRECT_RETURNED -> correctReturned(command, key);
            default -> throw new IllegalStateException(command.move() + " is not worked from a list");
        };
    }

    private Map<String, String> approveAppropriation(Command command, String key) {
        var path = "/funds/" + command.body().get("fund") + "/appropriations/" + journal.require(command.subject());
        change(Request.post(command.user(), path + "/approve", Map.of(), key), path);
        return Map.of();
    }

    private Map<String, String> workList(Command command, String status, String verb, String key) {
        for (var entitlement : all(command.user(), "/entitlements?status=" + status)) {
            var path = "/entitlements/" + entitlement.path("id").asText();
            change(Request.post(command.user(), path + "/" + verb, command.body(), key + path), path);
        }
        return Map.of();
    }

    private Map<String, String> calculate(Command command, String key) {
        var job = suite.call(Request.post(command.user(), "/payment-runs", command.body(), key))
                .body();
        var waited = Duration.ZERO;
        while (STILL_RUNNING.contains(job.path("state").asText())) {
            requirePatience(waited, "the calculation of the run");
            pause.take(PAUSE);
            waited = waited.plus(PAUSE);
            job = suite.call(Request.get(
                            command.user(),
                            "/payment-runs/jobs/" + job.path("id").asText()))
                    .body();
        }
        var run = job.path("result").path("paymentRunId").asText();
        if (run.isEmpty()) {
            throw new ReplayStopped("The run was not calculated: "
                    + job.path("state").asText() + " " + job.path("error").asText());
        }
        return Map.of(command.creates(), run);
    }

    private Map<String, String> check(Command command, String key) {
        var path = "/payment-runs/" + journal.require(command.subject());
        var run = suite.call(Request.get(command.user(), path));
        var empty = run.body().path("lines").asInt() == 0;
        var request = empty
                ? Request.post(command.user(), path + "/discard", Map.of("reason", "本期无应发人员"), key)
                : Request.post(command.user(), path + "/review", command.body(), key);
        Desk.change(suite, request, path, run.etag());
        return empty ? Map.of(command.subject() + DISCARDED, "true") : Map.of();
    }

    private Map<String, String> readResult(Command command, String key) {
        var run = journal.require(command.subject());
        var file = bankAnswers.resolve(run + ".result.csv");
        var waited = Duration.ZERO;
        while (!Files.exists(file)) {
            requirePatience(waited, "the answer of the bank, " + file.getFileName());
            pause.take(PAUSE);
            waited = waited.plus(PAUSE);
        }
        try {
            var path = "/payment-runs/" + run + "/results";
            suite.call(Request.upload(command.user(), path, Files.readAllBytes(file), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of();
    }

    private Map<String, String> correctReturned(Command command, String key) {
        var transfers = "/payment-runs/" + journal.require(command.subject()) + "/transfers";
        for (var transfer : all(command.user(), transfers)) {
            if (transfer.path("status").asText().equals("RETURNED")) {
                correct(command, transfer.path("payeeId").asText(), key);
            }
        }
        return Map.of();
    }

    private void correct(Command command, String payee, String key) {
        var user = command.user();
        var account = journal.referenceOf(payee)
                .map(secondAccounts::get)
                .map(second -> another(second, command))
                .orElseThrow(() -> new ReplayStopped("No papers are known of the returned payee " + payee));
        var path = "/payees/" + payee;
        change(Request.post(user, path + "/correct", Map.of("account", account), key + path), path);
        change(Request.post("finance", path + "/approve", Map.of(), key + path + "/approve"), path);
    }

    /** Who was returned twice hands in another account each time; its last digits tell them apart. */
    private static String another(String account, Command command) {
        var head = account.substring(0, account.length() - LAST_DIGITS);
        var last = Integer.parseInt(account.substring(account.length() - LAST_DIGITS));
        return head + "%05d".formatted((last + command.date().getDayOfYear()) % 100_000);
    }

    private Answer change(Request request, String subjectPath) {
        return Desk.change(suite, request, subjectPath, null);
    }

    private List<JsonNode> all(String user, String path) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var next = first;
        while (next != null) {
            var page = suite.call(Request.get(user, next)).body();
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next")
                    ? first + "&after=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8)
                    : null;
        }
        return items;
    }

    private static void requirePatience(Duration waited, String what) {
        if (waited.compareTo(PATIENCE) > 0) {
            throw new ReplayStopped("Waited " + PATIENCE.toSeconds() + " s for " + what);
        }
    }
}
