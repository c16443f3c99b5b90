// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;
import org.zhucan.platform.web.IfMatch;

/** The last step of an application: its certificate (制发). */
@Path("/applications")
@Tag(name = "applications")
@RolesAllowed("county-approver")
class IssueResource {

    private final CertificateDesk desk;

    IssueResource(CertificateDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/issue")
    @Command(status = 201)
    @Operation(operationId = "issueCertificate", summary = "Issue the certificate of an approved application (制发证件)")
    public Answer<CertificateView> issue(@RestPath UUID id, @RestHeader("If-Match") IfMatch ifMatch) {
        return Answer.created(desk.issue(id, ifMatch), CertificateView::of, "/api/v1/certificates");
    }
}
