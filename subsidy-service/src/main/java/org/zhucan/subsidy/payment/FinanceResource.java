// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Payment runs as finance pays them: approval, the file to the bank, and the bank's answer. */
@Path("/payment-runs")
@Tag(name = "payment-runs")
@RolesAllowed({"civil-affairs", "finance", "auditor"})
class FinanceResource {

    private static final String CSV = "text/csv";

    private final PaymentRuns runs;
    private final RunLines lines;
    private final FinanceDesk desk;
    private final ResultDesk results;

    FinanceResource(PaymentRuns runs, RunLines lines, FinanceDesk desk, ResultDesk results) {
        this.runs = runs;
        this.lines = lines;
        this.desk = desk;
        this.results = results;
    }

    @POST
    @Path("{id}/approve")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("finance")
    @Operation(operationId = "approvePaymentRun", summary = "Approve a frozen run and commit its fund (财政审批)")
    public Answer<RunView> approve(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.approve(id, ifMatch), PaymentRun::view);
    }

    @POST
    @Path("{id}/dispatch")
    @Command(key = Command.Key.REQUIRED)
    @RolesAllowed("finance")
    @Operation(operationId = "dispatchPaymentRun", summary = "Send an approved run to the bank (送交银行)")
    public Answer<RunView> dispatch(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.of(desk.dispatch(id, ifMatch), PaymentRun::view);
    }

    @POST
    @Path("{id}/results")
    @Consumes(CSV)
    @Command(
            key = Command.Key.REQUIRED,
            status = {200, 202})
    @RolesAllowed("finance")
    @Operation(
            operationId = "readBankResult",
            summary = "Read the bank's result file, all of it or nothing; a large one is settled by a job (读取回盘文件)")
    public Answer<RunView> readResult(@RestPath UUID id, @NotNull byte[] file) {
        var reading = results.read(id, file);
        return reading.job() == null
                ? Answer.of(reading.run(), PaymentRun::view)
                : Answer.accepted(reading.run().view(), "/api/v1/payment-runs/jobs/" + reading.job());
    }

    @GET
    @Path("{id}/bank-file")
    @Produces(CSV)
    @Command
    @RolesAllowed("finance")
    @Operation(
            operationId = "showBankFile",
            summary = "The file that was sent to the bank, with accounts in clear (代发文件)")
    public byte[] showBankFile(@RestPath UUID id) {
        return desk.bankFile(id);
    }

    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listPaymentLines", summary = "The lines of a run (发放明细)")
    public Page<PaymentLine.LineView> listLines(@RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = lines.lines(runs.require(id).id(), place(after), size);
        return Keyset.page(rows, size, PaymentLine::view, last -> Keyset.encode(last.id()));
    }

    @GET
    @Path("{id}/transfers")
    @Operation(operationId = "listTransfers", summary = "The transfers of a run, masked (转账列表)")
    public Page<Transfer.TransferView> listTransfers(
            @RestPath UUID id, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var rows = lines.transfers(runs.require(id).id(), place(after), size);
        return Keyset.page(rows, size, Transfer::view, last -> Keyset.encode(last.id()));
    }

    private static UUID place(String after) {
        return after == null ? PaymentRunResource.FIRST : Keyset.decodeOne(after, UUID::fromString);
    }
}
