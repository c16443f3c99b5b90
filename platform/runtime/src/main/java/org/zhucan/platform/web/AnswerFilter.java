// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts an {@link Answer} on the wire: the bytes that were stored, or, for a read, those of the view. */
class AnswerFilter {

    private final ObjectMapper json;

    AnswerFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void send(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Answer<?> answer)) {
            return;
        }
        var rendered = answer.rendered() == null ? RenderedAnswer.of(answer, json) : answer.rendered();
        response.setStatus(rendered.status());
        put(response, HttpHeaders.ETAG, rendered.entityTag());
        put(response, HttpHeaders.LOCATION, rendered.location());
        if (unchanged(request, rendered)) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (rendered.status() == 204) {
            response.setEntity(null);
        } else {
            response.setEntity(rendered.body(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean unchanged(ContainerRequestContext request, RenderedAnswer rendered) {
        return request.getMethod().equals("GET")
                && rendered.entityTag() != null
                && rendered.entityTag().equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    private static void put(ContainerResponseContext response, String header, String value) {
        if (value != null) {
            response.getHeaders().putSingle(header, value);
        }
    }
}
