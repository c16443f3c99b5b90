// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.zhucan.gateway.upstream.Reply;
import org.zhucan.gateway.upstream.Upstream;
import org.zhucan.gateway.upstream.Upstreams;

/** Asks all services at once for their figures. */
@ApplicationScoped
public class Figures {

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
        return parts(question, headers).map(parts -> write(Bulletin.of(question, parts)));
    }

    /** What each service gives, in the order of the bulletin; one that does not answer in time has its part too. */
    public Future<List<Part>> parts(Question question, MultiMap headers) {
        var parts = new ArrayList<Future<Part>>();
        upstreams.all().forEach(upstream -> parts.add(part(upstream, question, headers)));
        return Future.all(parts).map(all -> all.list());
    }

    private Future<Part> part(Upstream upstream, Question question, MultiMap headers) {
        return upstream.get(question.figures(), headers, settings.patience())
                .map(reply -> part(upstream.name(), reply))
                .otherwise(failure -> {
                    LOG.warnf("No figures from %s: %s", upstream.name(), failure);
                    return Part.missing(upstream.name());
                });
    }

    private static Part part(String service, Reply reply) {
        if (!reply.ok()) {
            throw new IllegalStateException("answered " + reply.status());
        }
        try {
            var answer = JSON.readTree(reply.body().getBytes());
            if (!answer.path("figures").isArray()) {
                throw new IllegalStateException("answered no list of figures");
            }
            return new Part(
                    service, answer.get("figures"), answer.path("divisionName").asText(null));
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
