// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** The rate table of start-up grants (自主创业补贴标准). */
@Path("/grants/rates")
@Tag(name = "grants")
@RolesAllowed("administrator")
class RateResource {

    private final Rates rates;
    private final RateDesk desk;

    RateResource(Rates rates, RateDesk desk) {
        this.rates = rates;
        this.desk = desk;
    }

    @PUT
    @Command
    @Operation(operationId = "enterGrantRates", summary = "Enter the whole rate table anew (录入补贴标准)")
    public Answer<RateTable> enter(@NotEmpty @Size(max = 100) List<@NotNull @Valid RateRow> table) {
        return Answer.plain(RateTable.of(desk.replace(table)));
    }

    @GET
    @RolesAllowed({"administrator", "township-clerk", "county-reviewer", "county-approver", "finance", "auditor"})
    @Operation(operationId = "listGrantRates", summary = "The rate table (查看补贴标准)")
    public RateTable list() {
        return RateTable.of(rates.all());
    }

    record RateTable(List<RateRow> items) {

        static RateTable of(List<Rate> rates) {
            return new RateTable(rates.stream().map(RateRow::of).toList());
        }
    }
}
