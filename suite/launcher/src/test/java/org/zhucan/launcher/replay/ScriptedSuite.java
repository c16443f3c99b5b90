// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A server on a real socket that gives answers of the right form and knows no rule: it shows how the replay takes bad
 * weather, resumes and keeps its keys. What the suite itself does is shown by the acceptance tests.
 */
class ScriptedSuite implements AutoCloseable {

    /** A POST as it arrived and was taken. */
    record Taken(String path, String user, String key, String ifMatch, String body) {}

    /** Bad weather: a status, and a Retry-After or null; status 0 closes the connection without a word. */
    record Weather(int status, String retryAfter) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Deque<Weather> weather = new ArrayDeque<>();
    private final Map<String, String> answersByKey = new ConcurrentHashMap<>();
    private final AtomicInteger untilBroken = new AtomicInteger(Integer.MAX_VALUE);

    private volatile boolean parked;
    private volatile String time = "SIMULATED";
    private volatile String figures = "[{\"code\":\"certificates.issued\",\"value\":26}]";
    private volatile int refusedRows;
    private final Map<String, List<String>> files = new ConcurrentHashMap<>();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> keysSeen = Collections.synchronizedList(new java.util.ArrayList<>());

    ScriptedSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1", this::handle);
        server.createContext("/q/health/ready", ScriptedSuite::ready);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests meet this, one each. */
    void next(Weather... bad) {
        synchronized (weather) {
            weather.addAll(List.of(bad));
        }
    }

    /** From now on an event is parked. */
    void park() {
        parked = true;
    }

    /** From now on the services live in real time. */
    void liveInRealTime() {
        time = "REAL";
    }

    /** What the bulletin says from now on. @param json an array of figures */
    void compute(String json) {
        figures = json;
    }

    /** After so many more POSTs every one fails with 500. */
    void breakAfter(int posts) {
        untilBroken.set(posts);
    }

    void mend() {
        untilBroken.set(Integer.MAX_VALUE);
    }

    private static void ready(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, 200, "{}");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null) {
                keysSeen.add(key);
            }
            Weather bad;
            synchronized (weather) {
                bad = weather.poll();
            }
            if (bad != null) {
                fail(exchange, bad);
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, body, key);
            } else {
                asked.add(exchange.getRequestMethod() + " " + path(exchange));
                answer(exchange, 200, read(path(exchange)));
            }
        }
    }

    private void post(HttpExchange exchange, String body, String key) throws IOException {
        if (untilBroken.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : left - 1) <= 0) {
            answer(exchange, 500, "{\"code\":\"internal\"}");
            return;
        }
        var answer = answersByKey.computeIfAbsent(key, first -> {
            taken.add(new Taken(
                    path(exchange),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    key,
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    body));
            return written(path(exchange), body);
        });
        answer(exchange, 201, answer);
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().toString().substring("/api/v1".length());
    }

    private String imported(String path) {
        if (path.endsWith("/results")) {
            return files.get(path.replace("/results", "")).stream()
                    .map(row -> "{\"key\":\"%s\",\"id\":\"%s\"}"
                            .formatted(row.substring(0, row.indexOf(',')), UUID.randomUUID()))
                    .collect(Collectors.joining("\n"));
        }
        if (path.contains("/errors")) {
            return "{\"items\":[{\"line\":3,\"code\":\"person-unknown\"}]}";
        }
        return "{\"state\":\"%s\",\"rows\":%d,\"refused\":%d}"
                .formatted(
                        approved.contains(path) ? "APPLIED" : "CHECKED",
                        files.get(path).size(),
                        refusedRows);
    }

    /** From now on so many rows of every import are refused. */
    void refuseRows(int rows) {
        refusedRows = rows;
    }

    private String read(String path) {
        if (path.contains("/imports/")) {
            return imported(path);
        }
        if (path.contains("/parked-events") && parked) {
            return "{\"items\":[{\"type\":\"any.happened.v1\",\"error\":\"broken\"}]}";
        }
        if (path.contains("/quiet")) {
            return "{\"quiet\":true,\"outbox\":0,\"consumerLag\":0,\"openFiles\":1,\"jobs\":0,\"parked\":%d}"
                    .formatted(parked ? 1 : 0);
        }
        if (path.endsWith("/business-date")) {
            return "{\"mode\":\"%s\"}".formatted(time);
        }
        if (path.startsWith("/bulletins/")) {
            return "{\"figures\":%s,\"missing\":[\"subsidy\"]}".formatted(figures);
        }
        return "{\"items\":[],\"lines\":0}";
    }

    private String written(String path, String body) {
        if (path.endsWith("/imports")) {
            var id = UUID.randomUUID().toString();
            files.put(path + "/" + id, body.lines().skip(1).toList());
            return "{\"id\":\"%s\",\"state\":\"RECEIVED\"}".formatted(id);
        }
        if (path.contains("/imports/") && path.endsWith("/approve")) {
            approved.add(path.replace("/approve", ""));
        }
        return path.equals("/payment-runs")
                ? "{\"id\":\"j\",\"state\":\"DONE\",\"result\":{\"paymentRunId\":\"%s\"}}".formatted(UUID.randomUUID())
                : "{\"id\":\"%s\",\"householdId\":\"%s\"}".formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    private static void fail(HttpExchange exchange, Weather bad) throws IOException {
        if (bad.status() == 0) {
            return; // closed by the caller without an answer
        }
        if (bad.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", bad.retryAfter());
        }
        answer(exchange, bad.status(), "{\"code\":\"weather\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
