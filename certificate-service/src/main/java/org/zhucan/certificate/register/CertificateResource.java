// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** The register of certificates (残疾人证), to read. */
@Path("/certificates")
@Tag(name = "certificates")
@RolesAllowed({"township-clerk", "county-reviewer", "county-approver", "civil-affairs", "auditor"})
class CertificateResource {

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Operation(operationId = "listCertificates", summary = "List certificates (残疾人证), the oldest first")
    public Page<CertificateView> list(@RestQuery String after, @RestQuery Integer limit) {
        return certificates.page(after, Keyset.limit(limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readCertificate", summary = "Read a certificate (残疾人证), its number masked")
    public Answer<CertificateView> show(@RestPath UUID id) {
        return Answer.of(certificates.require(id), CertificateView::of);
    }
}
