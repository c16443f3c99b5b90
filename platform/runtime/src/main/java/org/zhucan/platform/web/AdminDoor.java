// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Administrators name the service in the path, so that one gateway can lead to all; this is the one it must name. */
class AdminDoor {

    private final String service;

    AdminDoor(@ConfigProperty(name = "zhucan.service") String service) {
        this.service = service;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var named = uri.getPathParameters().getFirst("service");
        if (named != null && uri.getPath().contains("/admin/") && !named.equals(service)) {
            throw new NotFoundException();
        }
    }
}
