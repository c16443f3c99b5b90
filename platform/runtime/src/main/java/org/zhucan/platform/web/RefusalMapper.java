// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhucan.platform.problem.Refusal;

/** The one place where a refusal becomes an answer. */
class RefusalMapper {

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return problems.of(refusal);
    }
}
