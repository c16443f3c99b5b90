// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.zhucan.platform.problem.FieldProblem;

/**
 * A problem document (RFC 9457) as it is sent.
 *
 * @param type names the problem; documented under its code
 * @param title the same for every problem of this code, in the caller's language
 * @param status the HTTP status
 * @param detail what happened this time, in the caller's language
 * @param instance the path that was asked for
 * @param code stable; programs decide by it
 * @param errors which fields of the request were wrong
 * @param traceId under which the operator finds the request in the log
 * @param facts further members; none has the name of one of these
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "traceId"})
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<FieldProblem> errors,
        String traceId,
        @JsonAnyGetter Map<String, Object> facts) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "urn:zhucan:problem:";
}
