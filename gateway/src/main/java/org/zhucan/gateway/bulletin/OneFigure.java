// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;
import org.zhucan.gateway.upstream.Reply;
import org.zhucan.gateway.upstream.Upstream;
import org.zhucan.gateway.upstream.Upstreams;

/**
 * What lies behind one figure, its records or its series, read with the caller's own token from the service that computes it.
 * Which one that is, the services know: the one that answered last time is asked first, and one that does not know the figure
 * says 404.
 */
@ApplicationScoped
class OneFigure {

    private static final int NOT_FOUND = 404;
    private static final int CODES_REMEMBERED = 1_000;

    private final Map<String, Upstream> owners = new ConcurrentHashMap<>();
    private final Upstreams upstreams;
    private final BulletinSettings settings;
    private final Problems problems;

    OneFigure(Upstreams upstreams, BulletinSettings settings, Problems problems) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.problems = problems;
    }

    /** @param what {@code records} or {@code series} */
    void send(RoutingContext ctx, Question question, String what) {
        var code = ctx.pathParam("code");
        var search = new Search(code, uri(question, code) + "/" + what + query(ctx), Question.headersOf(ctx.request()));
        ask(search, inOrder(code), null)
                .onSuccess(reply -> answer(ctx, reply))
                .onFailure(failure -> problems.send(ctx, ((NobodyAnswers) failure).problem));
    }

    private record Search(String code, String uri, MultiMap headers) {}

    private static final class NobodyAnswers extends RuntimeException {

        private final transient Problem problem;

        NobodyAnswers(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }

    private static String uri(Question question, String code) {
        return "/api/v1/figures/" + question.year() + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /** The caller's division, mark, limit and dimension go on as they came. */
    private static String query(RoutingContext ctx) {
        var query = ctx.request().query();
        return query == null ? "" : "?" + query;
    }

    private List<Upstream> inOrder(String code) {
        var all = new ArrayList<>(upstreams.all());
        var owner = owners.get(code);
        if (owner != null && all.remove(owner)) {
            all.add(0, owner);
        }
        return all;
    }

    /** @param away a service that did not answer and might be the owner, or null */
    private Future<Reply> ask(Search search, List<Upstream> candidates, Upstream away) {
        if (candidates.isEmpty()) {
            return Future.failedFuture(new NobodyAnswers(
                    away == null ? Problem.figureUnknown(search.code()) : Problem.serviceUnavailable(away.name())));
        }
        var next = candidates.get(0);
        var others = candidates.subList(1, candidates.size());
        return next.get(search.uri(), search.headers(), settings.patience()).transform(asked -> {
            if (asked.failed()) {
                return ask(search, others, next);
            }
            if (asked.result().status() == NOT_FOUND) {
                return ask(search, others, away);
            }
            remember(search.code(), next, asked.result());
            return Future.succeededFuture(asked.result());
        });
    }

    private void remember(String code, Upstream owner, Reply reply) {
        if (reply.ok() && owners.size() < CODES_REMEMBERED) {
            owners.put(code, owner);
        }
    }

    private static void answer(RoutingContext ctx, Reply reply) {
        var response = ctx.response().setStatusCode(reply.status());
        for (var name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_LANGUAGE)) {
            var value = reply.headers().get(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        response.end(reply.body());
    }
}
