// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real HTTP server in the place of a service. It keeps the last request and answers what a test asks of it, or the
 * request's method and address. Stopped and started again it keeps its port.
 */
public final class StandIn {

    public static final StandIn CERTIFICATE = new StandIn();
    public static final StandIn SUBSIDY = new StandIn();
    public static final StandIn REHAB = new StandIn();
    public static final StandIn EMPLOYMENT = new StandIn();

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(StandIn::daemon);
    private volatile HttpHandler script = StandIn::echo;
    private HttpServer server;
    private int port;

    /** One request as it arrived. */
    public record Seen(String method, String uri, Map<String, java.util.List<String>> headers, long bytes) {

        public String header(String name) {
            var values = headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst();
            return values.map(header -> String.join(", ", header.getValue())).orElse(null);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts it where it was before, or on a free port, and gives its address. */
    public synchronized String start() {
        try {
            if (server == null) {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                port = server.getAddress().getPort();
                server.setExecutor(threads);
                server.createContext("/", this::handle);
                server.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a stand-in", e);
        }
        return "http://127.0.0.1:" + port;
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** What to answer from now on. */
    public void answers(HttpHandler handler) {
        script = handler;
    }

    /** Answers every request with this. */
    public void answers(int status, String contentType, String body) {
        script = exchange -> send(exchange, status, contentType, body);
    }

    /** Forgets requests and script. */
    public void forget() {
        script = StandIn::echo;
        seen.clear();
    }

    public Seen last() {
        Seen last = null;
        for (var request : seen) {
            last = request;
        }
        return last;
    }

    public int requests() {
        return seen.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long bytes = 0;
            var buffer = new byte[8192];
            for (int read; (read = exchange.getRequestBody().read(buffer)) >= 0; ) {
                bytes += read;
            }
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    bytes));
            script.handle(exchange);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        send(exchange, 200, "text/plain", exchange.getRequestMethod() + " " + exchange.getRequestURI());
    }

    public static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
