// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Any job of this service, for its administrator; who started one follows it under the service's own path. */
@Path("/admin/{service}/jobs")
@RolesAllowed("administrator")
class JobResource {

    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showJob", summary = "Shows how far a job is")
    public JobView show(@RestPath String service, @RestPath UUID id) {
        return jobs.view(id);
    }

    @POST
    @Path("{id}/cancel")
    @Command
    @Operation(operationId = "cancelJob", summary = "Stops a job before its next chunk; what is done stays done")
    public Answer<JobView> cancel(@RestPath String service, @RestPath UUID id) {
        jobs.cancel(id);
        return Answer.plain(jobs.view(id));
    }
}
