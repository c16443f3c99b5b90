// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import org.jboss.logging.Logger;
import org.zhucan.gateway.bulletin.Bulletin.Part;
import org.zhucan.gateway.upstream.Reply;
import org.zhucan.gateway.upstream.Upstream;
import org.zhucan.gateway.upstream.Upstreams;

/** Asks all services at once for their figures. */
@ApplicationScoped
class Figures {

    private static final Logger LOG = Logger.getLogger(Figures.class);

    /** Amounts keep their digits: no detour through binary fractions. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Upstreams upstreams;
    private final BulletinSettings settings;

    Figures(Upstreams upstreams, BulletinSettings settings) {
        this.upstreams = upstreams;
        this.settings = settings;
    }

    /** The bulletin as JSON; it is there even when no service answers. */
    Future<Buffer> bulletin(Question question, MultiMap headers) {
        var parts = new ArrayList<Future<Part>>();
        upstreams.all().forEach(upstream -> parts.add(part(upstream, question, headers)));
        return Future.all(parts).map(all -> write(Bulletin.of(question, all.list())));
    }

    private Future<Part> part(Upstream upstream, Question question, MultiMap headers) {
        return upstream.get(question.figures(), headers, settings.patience())
                .map(reply -> new Part(upstream.name(), figuresIn(reply)))
                .otherwise(failure -> {
                    LOG.warnf("No figures from %s: %s", upstream.name(), failure);
                    return new Part(upstream.name(), null);
                });
    }

    private static JsonNode figuresIn(Reply reply) {
        if (!reply.ok()) {
            throw new IllegalStateException("answered " + reply.status());
        }
        try {
            var figures = JSON.readTree(reply.body().getBytes()).path("figures");
            if (!figures.isArray()) {
                throw new IllegalStateException("answered no list of figures");
            }
            return figures;
        } catch (IOException unreadable) {
            throw new IllegalStateException("answered no JSON", unreadable);
        }
    }

    private static Buffer write(Bulletin bulletin) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(bulletin));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A bulletin cannot be written", impossible);
        }
    }
}
