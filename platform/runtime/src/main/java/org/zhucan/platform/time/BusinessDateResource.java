// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which day it is for the business, and, on simulated time, the way to move on. */
@Path("/admin/{service}/business-date")
@RolesAllowed("administrator")
class BusinessDateResource {

    private final DailyRounds rounds;
    private final TimeMode mode;
    private final Clock clock;

    BusinessDateResource(DailyRounds rounds, TimeMode mode, Clock clock) {
        this.rounds = rounds;
        this.mode = mode;
        this.clock = clock;
    }

    record MoveRequest(@NotNull LocalDate to) {}

    record BusinessDateView(LocalDate date, TimeMode mode) {}

    @GET
    @Operation(operationId = "getBusinessDate", summary = "Which business date it is")
    public BusinessDateView show() {
        return new BusinessDateView(LocalDate.now(clock), mode);
    }

    /** Not one command: each due date on the way is a transaction of its own, and a repeated request goes on. */
    @PUT
    @Operation(operationId = "moveBusinessDate", summary = "Move the simulated date forward, due date by due date")
    public BusinessDateView move(@NotNull @Valid MoveRequest request) {
        return new BusinessDateView(rounds.moveTo(request.to()), mode);
    }
}
