// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.jobs.JobView;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Payment runs as civil affairs prepares them. */
@Path("/payment-runs")
@Tag(name = "payment-runs")
@RolesAllowed({"civil-affairs", "finance", "auditor"})
class PaymentRunResource {

    static final UUID FIRST = new UUID(0, 0);

    private final PaymentRuns runs;
    private final PaymentRunDesk desk;
    private final Jobs jobs;

    PaymentRunResource(PaymentRuns runs, PaymentRunDesk desk, Jobs jobs) {
        this.runs = runs;
        this.desk = desk;
        this.jobs = jobs;
    }

    @POST
    @Command(key = Command.Key.REQUIRED, status = 202)
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "startPaymentRun", summary = "Calculate a run of a programme and month, as a job (计算发放批次)")
    public Answer<JobView> start(@Valid @NotNull StartRequest request) {
        var job = desk.start(request.programme(), request.month(), request.reissue());
        return Answer.accepted(jobs.view(job), "/api/v1/payment-runs/jobs/" + job);
    }

    @GET
    @Path("jobs/{id}")
    @Operation(operationId = "showPaymentRunJob", summary = "How far a calculation is, and the run it made (计算进度)")
    public JobView showJob(@RestPath UUID id) {
        return jobs.view(id);
    }

    @GET
    @Operation(operationId = "listPaymentRuns", summary = "Payment runs, or those in one status (发放批次列表)")
    public Page<RunView> list(@RestQuery PaymentRunStatus status, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
        return Keyset.page(runs.list(status, place, size), size, PaymentRun::view, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showPaymentRun", summary = "One payment run (查看发放批次)")
    public Answer<RunView> show(@RestPath UUID id) {
        return Answer.of(runs.require(id), PaymentRun::view);
    }

    @POST
    @Path("{id}/review")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "reviewPaymentRun", summary = "State that the lines were checked (批次复核)")
    public Answer<RunView> review(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull ReviewRequest request) {
        return Answer.of(desk.review(id, ifMatch, request.opinion()), PaymentRun::view);
    }

    @POST
    @Path("{id}/discard")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "discardPaymentRun", summary = "Give the run up; its lines are free for another (作废批次)")
    public Answer<RunView> discard(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch, @Valid @NotNull DiscardRequest request) {
        return Answer.of(desk.discard(id, ifMatch, request.reason()), PaymentRun::view);
    }

    @POST
    @Path("{id}/freeze")
    @Command
    @RolesAllowed("civil-affairs")
    @Operation(operationId = "freezePaymentRun", summary = "Fix the lines for good, with a hash over them (冻结批次)")
    public Answer<RunView> freeze(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.freeze(id, ifMatch), PaymentRun::view);
    }

    /** @param reissue true: pay again what was returned and corrected */
    record StartRequest(
            @NotBlank @Size(max = 40) String programme,
            @NotNull YearMonth month,
            boolean reissue) {}

    record ReviewRequest(@NotBlank @Size(max = 500) String opinion) {}

    record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}
}
