// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.zhucan.gateway.bulletin.Figures;
import org.zhucan.gateway.bulletin.Part;
import org.zhucan.gateway.bulletin.PublishedFigures;
import org.zhucan.gateway.bulletin.Question;
import org.zhucan.gateway.health.Dependencies;
import org.zhucan.gateway.problem.Problem;

/** Puts the pages together from what the services say. They are public: nobody's token is read here. */
@ApplicationScoped
class Pages {

    private final Figures figures;
    private final PublishedFigures published;
    private final Dependencies dependencies;
    private final PageSettings settings;
    private final Clock clock = Clock.systemUTC();

    Pages(Figures figures, PublishedFigures published, Dependencies dependencies, PageSettings settings) {
        this.figures = figures;
        this.published = published;
        this.dependencies = dependencies;
        this.settings = settings;
    }

    /** Why there is no page; what is shown instead says so. */
    static final class Fault extends RuntimeException {

        private final transient Problem problem;

        Fault(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    Future<TemplateInstance> portal(RoutingContext ctx) {
        var frame = Frame.of(ctx.request(), null);
        return Future.join(dependencies.found(), published.years())
                .map(both -> Templates.portal(frame, both.resultAt(0), yearsOr(both.resultAt(1))));
    }

    private List<Integer> yearsOr(List<Integer> known) {
        return known.isEmpty()
                ? List.of(Year.now(clock.withZone(settings.zone())).getValue())
                : known;
    }

    Future<TemplateInstance> bulletin(RoutingContext ctx) {
        return asked(ctx).compose(question -> {
            var frame = Frame.of(ctx.request(), question.division());
            return view(ctx, question, frame).map(view -> Templates.bulletin(frame, view));
        });
    }

    Future<TemplateInstance> figure(RoutingContext ctx) {
        return asked(ctx).compose(question -> {
            var frame = Frame.of(ctx.request(), question.division());
            return view(ctx, question, frame)
                    .map(view ->
                            Templates.figure(frame, view, require(view, ctx.pathParam("code")), SignIn.of(settings)));
        });
    }

    private static Future<Question> asked(RoutingContext ctx) {
        var fault = Question.faultOf(ctx);
        return fault == null ? Future.succeededFuture(Question.of(ctx)) : Future.failedFuture(new Fault(fault));
    }

    private Future<BulletinView> view(RoutingContext ctx, Question question, Frame frame) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Accept", "application/json")
                .add("traceparent", ctx.request().getHeader("traceparent"));
        return Future.join(figures.parts(question, headers), published.of(question.year()))
                .map(both -> {
                    requireKnown(question, both.resultAt(0));
                    return BulletinView.of(question, both.resultAt(0), both.resultAt(1), frame.language());
                });
    }

    /** A division that every service which answered does not know is no division. */
    private static void requireKnown(Question question, List<Part> parts) {
        var asked = parts.stream().anyMatch(part -> !part.missing());
        if (question.division() != null && asked && BulletinView.divisionName(parts) == null) {
            throw new Fault(Problem.divisionUnknown());
        }
    }

    private static BulletinRow require(BulletinView view, String code) {
        return view.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        view.missing().isEmpty()
                                ? Problem.figureUnknown(code)
                                : Problem.serviceUnavailable(view.missing().get(0))));
    }
}
