// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.jobs.JobView;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Has the projections made anew from the events, such as after a mended fault in one of them. */
@Path("/admin/{service}/projections")
@RolesAllowed("administrator")
class ProjectionResource {

    private final Jobs jobs;

    ProjectionResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Path("rebuild")
    @Command(status = 202)
    @Operation(operationId = "rebuildProjections", summary = "Starts a job that makes the projections anew")
    public Answer<JobView> rebuild(@RestPath String service) {
        var job = jobs.view(jobs.start(ProjectionRebuild.KIND, "{}"));
        return Answer.accepted(job, "/api/v1/admin/" + service + "/jobs/" + job.id());
    }
}
