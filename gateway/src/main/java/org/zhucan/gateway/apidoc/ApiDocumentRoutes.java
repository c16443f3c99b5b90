// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the document at {@code /openapi}, and the page for people at {@code /reference}. */
@ApplicationScoped
class ApiDocumentRoutes {

    private static final int OWN = 10_000;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Future<Buffer>> written = new ConcurrentHashMap<>();
    private final ReferenceSettings settings;
    private final Vertx vertx;

    ApiDocumentRoutes(ReferenceSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
    }

    void open(@Observes Router router) {
        router.get("/openapi").order(OWN).handler(this::document);
        router.get("/reference").order(OWN).handler(ctx -> {
            if (ctx.request().path().endsWith("/")) {
                ctx.next();
            } else {
                ctx.redirect("/reference/");
            }
        });
    }

    private void document(RoutingContext ctx) {
        var yaml = wantsYaml(ctx);
        written.computeIfAbsent(yaml ? "yaml" : "json", form -> write(yaml ? YAML : JSON))
                .onSuccess(text -> ctx.response()
                        .putHeader(
                                HttpHeaders.CONTENT_TYPE, yaml ? "application/yaml;charset=UTF-8" : "application/json")
                        .end(text))
                .onFailure(ctx::fail);
    }

    private Future<Buffer> write(ObjectMapper mapper) {
        return vertx.executeBlocking(() -> bytes(mapper), false);
    }

    private Buffer bytes(ObjectMapper mapper) throws JsonProcessingException {
        return Buffer.buffer(mapper.writeValueAsBytes(ApiDocument.of(Snapshot.all(), settings.issuer())));
    }

    private static boolean wantsYaml(RoutingContext ctx) {
        var format = ctx.request().getParam("format");
        var accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return format == null ? accept != null && accept.contains("yaml") : format.equalsIgnoreCase("yaml");
    }
}
