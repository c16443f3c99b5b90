// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.lights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Command;

@Path("/lights")
@RolesAllowed("clerk")
class LightResource {

    private final LightDesk desk;

    LightResource(LightDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/flip")
    @Command
    @Operation(operationId = "flipLight")
    public void flip(@RestPath UUID id) {
        desk.flip(id);
    }
}
