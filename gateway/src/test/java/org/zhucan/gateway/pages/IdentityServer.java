// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.gateway.TestTokens;

/** A real HTTP server in the place of the identity server: it signs everybody in at once, and keeps to PKCE. */
public class IdentityServer implements QuarkusTestResourceLifecycleManager {

    private static volatile Map<String, String> asked = Map.of();
    private static volatile String nonceToReturn;
    private static volatile int tokensGiven;

    private HttpServer server;
    private String issuer;

    /** What the last sign-in asked for. */
    static Map<String, String> asked() {
        return asked;
    }

    static int tokensGiven() {
        return tokensGiven;
    }

    /** The nonce of the next identity tokens; null: the one that was asked for. */
    static void answerNonce(String nonce) {
        nonceToReturn = nonce;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/any";
            server.createContext("/realms/any/", this::handle);
            server.start();
            return Map.of("zhucan.pages.issuer", issuer);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for an identity server", e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            var path = exchange.getRequestURI().getPath();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "openid-configuration" -> json(exchange, 200, discovery());
                case "auth" -> signIn(exchange);
                case "token" -> token(exchange);
                case "logout" ->
                    redirect(
                            exchange,
                            form(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
                default -> json(exchange, 404, new JsonObject());
            }
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/auth")
                .put("token_endpoint", issuer + "/token")
                .put("end_session_endpoint", issuer + "/logout");
    }

    private void signIn(HttpExchange exchange) throws IOException {
        asked = form(exchange.getRequestURI().getRawQuery());
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=once&state=" + asked.get("state") + "&iss="
                        + URLEncoder.encode(issuer, StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var right = "once".equals(sent.get("code"))
                && challenge(sent.get("code_verifier")).equals(asked.get("code_challenge"))
                && sent.get("redirect_uri").equals(asked.get("redirect_uri"));
        if (!right) {
            json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        tokensGiven++;
        var identity = new JsonObject()
                .put("iss", issuer)
                .put("aud", asked.get("client_id"))
                .put("nonce", nonceToReturn == null ? asked.get("nonce") : nonceToReturn)
                .put("preferred_username", "审核员");
        json(
                exchange,
                200,
                new JsonObject()
                        .put(
                                "access_token",
                                TestTokens.of("reviewer").through("zhucan-web").sign())
                        .put("id_token", "e30." + base64url(identity.toBuffer().getBytes()) + ".x")
                        .put("expires_in", 300));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        var bytes = body.toBuffer().getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String text) {
        var fields = new TreeMap<String, String>();
        for (var field : text.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String challenge(String verifier) {
        try {
            return base64url(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
