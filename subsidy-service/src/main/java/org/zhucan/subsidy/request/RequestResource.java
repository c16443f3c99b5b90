// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** What other services asked to be paid, for the offices that pay it. */
@Path("/payment-runs/requests")
@Tag(name = "payment-runs")
@RolesAllowed({"civil-affairs", "finance", "auditor"})
class RequestResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final PaymentRequests requests;

    RequestResource(PaymentRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(
            operationId = "listPaymentRequests",
            summary = "Payments that other services asked for, rejected ones among them (请款列表)")
    public Page<PaymentRequest.RequestView> list(
            @RestQuery PaymentRequestStatus status,
            @RestQuery String programme,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var place = after == null ? FIRST : Keyset.decodeOne(after, UUID::fromString);
        var rows = requests.list(status, programme, place, size);
        return Keyset.page(rows, size, PaymentRequest::view, last -> Keyset.encode(last.id()));
    }
}
