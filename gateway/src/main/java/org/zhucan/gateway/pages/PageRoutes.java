// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.zhucan.gateway.limits.ClientLimits;
import org.zhucan.gateway.problem.Problem;
import org.zhucan.gateway.problem.Problems;

/** The pages' addresses, and what all pages have in common: the limit of an address, the language, and a page for every fault. */
@ApplicationScoped
class PageRoutes {

    private static final Logger LOG = Logger.getLogger(PageRoutes.class);
    private static final int OWN = 10_000;

    private final Pages pages;
    private final ClientLimits limits;
    private final Problems problems;
    private final PageHeaders headers;

    PageRoutes(Pages pages, ClientLimits limits, Problems problems, PageHeaders headers) {
        this.pages = pages;
        this.limits = limits;
        this.problems = problems;
        this.headers = headers;
    }

    /** Makes a page, or fails with {@link Pages.Fault}. */
    private interface Page {
        Future<TemplateInstance> make(RoutingContext ctx);
    }

    void open(@Observes Router router) {
        page(router.route("/"), ctx -> pages.portal(ctx));
        page(router.route("/bulletin/:year"), ctx -> pages.bulletin(ctx));
        page(router.route("/bulletin/:year/figures/:code"), ctx -> pages.figure(ctx));
    }

    private void page(Route route, Page page) {
        route.method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(OWN)
                .handler(ctx -> answer(ctx, page))
                .failureHandler(ctx -> sorry(ctx, ctx.failure()));
    }

    private void answer(RoutingContext ctx, Page page) {
        var wait = limits.takeFrom(ctx.request().remoteAddress().hostAddress());
        var made = wait > 0
                ? Future.<TemplateInstance>failedFuture(new Pages.Fault(Problem.limitReached(wait)))
                : page.make(ctx);
        made.compose(template -> written(ctx, template))
                .onSuccess(html -> send(ctx, 200, html))
                .onFailure(failure -> sorry(ctx, failure));
    }

    private void sorry(RoutingContext ctx, Throwable failure) {
        var problem = failure instanceof Pages.Fault fault ? fault.problem() : Problem.internal();
        if (!(failure instanceof Pages.Fault)) {
            LOG.errorf(failure, "The page %s failed", ctx.request().path());
        }
        if (problem.retryAfter() > 0) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        var frame = Frame.of(ctx.request(), null);
        written(ctx, Templates.fault(frame, problem, problems.words(problem, frame.code())))
                .onSuccess(html -> send(ctx, problem.status(), html))
                .onFailure(worse -> problems.send(ctx, Problem.internal()));
    }

    private static Future<String> written(RoutingContext ctx, TemplateInstance template) {
        return Future.fromCompletionStage(
                template.setLocale(Language.of(ctx.request()).locale()).renderAsync());
    }

    private void send(RoutingContext ctx, int status, String html) {
        headers.on(ctx.response().setStatusCode(status), Language.of(ctx.request()))
                .end(html);
    }
}
