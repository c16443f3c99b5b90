// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the request alone shows to be wrong. No answer repeats a value that was sent. */
class RequestMappers {

    private static final int BEFORE_THE_FRAMEWORK = 1;

    private final Problems problems;
    private final JsonProblems jsonProblems;
    private final ViolationProblems violations;
    private final QueryProblems query;

    RequestMappers(Problems problems, JsonProblems jsonProblems, ViolationProblems violations, QueryProblems query) {
        this.problems = problems;
        this.jsonProblems = jsonProblems;
        this.violations = violations;
        this.query = query;
    }

    @ServerExceptionMapper(value = JsonProcessingException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response json(JsonProcessingException wrong) {
        return jsonProblems.of(wrong);
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response mismatch(MismatchedInputException wrong) {
        return jsonProblems.of(wrong);
    }

    @ServerExceptionMapper(value = ConstraintViolationException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response violations(ConstraintViolationException wrong) {
        return violations.of(wrong);
    }

    @ServerExceptionMapper(value = NotFoundException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response unknown(NotFoundException wrong, ResourceInfo resource, UriInfo uri) {
        var unread = wrong.getCause() == null || resource == null || resource.getResourceMethod() == null
                ? Optional.<Response>empty()
                : query.of(resource.getResourceMethod(), uri.getQueryParameters());
        return unread.orElseGet(() -> problems.of(404, "path-unknown", "There is nothing at this address"));
    }

    @ServerExceptionMapper(value = NotAllowedException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response method(NotAllowedException wrong) {
        var response = problems.of(405, "method-not-allowed", "The address does not take this method");
        var allow = wrong.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return response;
    }

    @ServerExceptionMapper(value = NotSupportedException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response mediaType(NotSupportedException wrong) {
        return problems.of(415, "media-type-unsupported", "The address does not take this Content-Type");
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = BEFORE_THE_FRAMEWORK)
    public Response other(WebApplicationException wrong) {
        if (wrong.getCause() instanceof JsonProcessingException json) {
            return jsonProblems.of(json);
        }
        var status = wrong.getResponse().getStatus();
        return switch (status) {
            case 404 -> problems.of(404, "path-unknown", "There is nothing at this address");
            case 406 -> problems.of(406, "not-acceptable", "The address does not answer in the media type asked for");
            case 413 -> problems.of(413, "body-too-large", "The body is larger than the address takes");
            case 415 -> problems.of(415, "media-type-unsupported", "The address does not take this Content-Type");
            default ->
                status >= 400 && status < 500
                        ? problems.of(status, "request-malformed", "A parameter or header cannot be read")
                        : problems.of(500, "internal-error", "Something failed here; the trace id finds it in the log");
        };
    }
}
